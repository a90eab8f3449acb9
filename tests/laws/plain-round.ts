import type { Names } from "#lib/session/session.ts";

export type Said = { readonly vector: number; readonly withdrawn: boolean };

/** A round as one would keep it on a sheet of paper. */
export type PlainRound = {
  readonly kind: "open" | "sealed";
  readonly names: Names;
  stage: "running" | "locked" | "revealed" | "closed";
  endsAt: number | null;
  advises: boolean;
  revealing: boolean;
  said: Map<string, Said>;
  readonly ballots: Map<string, number>;
};

type Saying = { readonly by: string; readonly vector: number };

const runs = (round: PlainRound, kind = round.kind) => round.stage === "running" && round.kind === kind;
const stands = (round: PlainRound, by: string) => round.said.get(by)?.withdrawn === false;
const isOver = (round: PlainRound, now: number) =>
  runs(round) && !round.advises && round.endsAt !== null && round.endsAt <= now;

function becomes(round: PlainRound, changes: Partial<PlainRound>): true {
  Object.assign(round, changes);
  return true;
}

function put<Value>(where: Map<string, Value>, by: string, value: Value): true {
  where.set(by, value);
  return true;
}

function layOpen(round: PlainRound): true {
  const said = [...round.ballots].map(([name, vector]) => [name, { vector, withdrawn: false }] as const);
  return becomes(round, { stage: "revealed", said: new Map(said) });
}

/** What an analyst does in a round; each says whether it was allowed, and then it has happened. */
export const sayings = {
  estimate: (round: PlainRound, { by, vector }: Saying) =>
    runs(round, "open") && put(round.said, by, { vector, withdrawn: false }),
  withdraw: (round: PlainRound, { by }: Saying) => {
    const before = round.said.get(by);
    if (before === undefined || !stands(round, by) || !runs(round, "open")) return false;
    return put(round.said, by, { ...before, withdrawn: true });
  },
  reaffirm: (round: PlainRound, { by }: Saying) => runs(round, "open") && stands(round, by),
  seal: (round: PlainRound, { by, vector }: Saying) =>
    runs(round, "sealed") && put(round.ballots, by, vector),
};

/** What whoever runs the session does with a round, and what the clock does. */
export const leadings = {
  nudge: (round: PlainRound) => runs(round),
  extend: (round: PlainRound, now: number) =>
    runs(round) && round.endsAt !== null && becomes(round, { endsAt: Math.max(round.endsAt, now) + 5 }),
  switch: (round: PlainRound) =>
    runs(round) && round.endsAt !== null && becomes(round, { advises: !round.advises }),
  close: (round: PlainRound) =>
    (runs(round, "open") || round.stage === "revealed") && becomes(round, { stage: "closed" }),
  lock: (round: PlainRound) => runs(round, "sealed") && becomes(round, { stage: "locked", revealing: false }),
  reveal: (round: PlainRound) =>
    runs(round, "sealed")
      ? becomes(round, { stage: "locked", revealing: true })
      : round.stage === "locked" && layOpen(round),
  end: (round: PlainRound, now: number) => {
    if (round.stage === "locked") return round.revealing && layOpen(round);
    if (!isOver(round, now)) return false;
    return becomes(round, round.kind === "open" ? { stage: "closed" } : { stage: "locked", revealing: true });
  },
};

const shows = { names: 2, pseudonyms: 1, none: 0 };

type Opening = {
  readonly kind: "open" | "sealed";
  readonly endsAt: number | null;
  readonly advises: boolean;
  readonly names: Names | undefined;
};

/** The round that follows another, or null while that one does not give way; `may` says who may estimate in it. */
export function following(
  last: PlainRound | undefined,
  opening: Opening,
  may: (name: string) => boolean,
): PlainRound | null {
  if (last !== undefined && !givesWay(last)) return null;
  const watches = opening.kind === "open" && opening.endsAt === null;
  const names = opening.names ?? (watches ? last?.names : undefined) ?? "names";
  const carries = watches && last !== undefined && shows[names] <= shows[last.names];
  const said = carries ? [...last.said].filter(([name, { withdrawn }]) => !withdrawn && may(name)) : [];
  return { ...opening, names, stage: "running", revealing: false, said: new Map(said), ballots: new Map() };
}

const givesWay = (round: PlainRound): boolean =>
  round.stage === "closed" || round.stage === "revealed" || (round.kind === "open" && round.endsAt === null);
