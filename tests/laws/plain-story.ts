import type { Deed, DeedType } from "#tests/laws/plain-session.ts";

const usual = {
  target: "bob",
  role: "analyst",
  back: 0,
  pick: 0,
  vector: 250_000,
  timed: false,
  advises: false,
  names: undefined,
} as const satisfies Partial<Deed>;
const deed = (type: DeedType, by: string, more: Partial<Deed> = {}): [Deed, number] => [
  { ...usual, type, by, ...more },
  0,
];
const andThen = ([what]: [Deed, number], minutes: number): [Deed, number] => [what, minutes];
const repeated = (type: DeedType, by: string, times: number) =>
  Array.from({ length: times }, () => deed(type, by));

const talk = [
  deed("begin", "eve"),
  deed("begin", "ann"),
  deed("answer", "bob"),
  deed("answer", "bob", { pick: 2 }),
  ...(["edit", "rest", "reopen"] as const).flatMap((type) => [deed(type, "ann"), deed(type, "eve")]),
  ...repeated("delete", "fay", 2),
];

const people = [
  deed("join", "obs", { target: "obs", role: "observer" }),
  deed("change-role", "ann", { target: "obs" }),
  deed("change-role", "owen", { target: "obs" }),
  deed("remove", "fay", { target: "owen" }),
  deed("remove", "fay", { target: "obs" }),
  deed("join", "obs", { target: "obs", role: "observer" }),
  deed("change-role", "fay", { target: "obs" }),
  deed("leave", "owen"),
  deed("leave", "bob"),
];

const openRounds = [
  deed("open", "ann"),
  deed("open", "fay"),
  ...["estimate", "reaffirm", "withdraw", "withdraw", "reaffirm"].map((type) =>
    deed(type as DeedType, "ann"),
  ),
  deed("nudge", "fay"),
  deed("nudge", "ann"),
  deed("extend", "fay"),
  deed("switch", "fay"),
  deed("open", "fay", { timed: true, advises: true }),
  ...repeated("switch", "fay", 2),
  andThen(deed("end", "clock"), 60),
  ...repeated("close", "fay", 1),
  deed("open", "fay", { timed: true }),
  deed("extend", "fay"),
  ...repeated("close", "fay", 2),
  deed("estimate", "ann"),
];

const sealedRounds = [
  ...repeated("open-sealed", "fay", 2),
  ...["seal", "take-over"].map((type) => deed(type as DeedType, "ann")),
  ...repeated("lock", "fay", 2),
  deed("seal", "ann"),
  deed("end", "clock"),
  ...repeated("reveal", "fay", 2),
  deed("take-over", "ann"),
  deed("open-sealed", "fay", { timed: true }),
  andThen(deed("end", "clock"), 20),
  deed("resolve", "fay"),
  ...repeated("end", "clock", 2),
];

/** Two stories in which everything that can be tried is allowed once and refused once, as far as it can be refused. */
export const stories = [
  [...talk, ...openRounds, ...sealedRounds, deed("resolve", "fay"), deed("annul", "fay"), ...people],
  [deed("annul", "fay"), deed("resolve", "fay")],
];
