import type { Names, Role } from "#lib/session/session.ts";
import { following, leadings, type PlainRound, sayings } from "#tests/laws/plain-round.ts";

/** Something that somebody tries. `back` counts rounds from the last one, `pick` threads or comments from the first. */
export type Deed = {
  readonly type: DeedType;
  readonly by: string;
  readonly target: string;
  readonly role: Role;
  readonly back: number;
  readonly pick: number;
  readonly vector: number;
  readonly timed: boolean;
  readonly advises: boolean;
  readonly names: Names | undefined;
};

export type DeedType =
  | keyof typeof sayings
  | keyof typeof leadings
  | ("join" | "open" | "open-sealed" | "begin" | "answer" | "edit" | "delete" | "rest" | "reopen")
  | ("change-role" | "remove" | "leave" | "take-over" | "resolve" | "annul");

const estimators: readonly (Role | null)[] = ["owner", "facilitator", "analyst"];
const leaders: readonly (Role | null)[] = ["owner", "facilitator"];
const givers: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  owner: ["owner", "facilitator", "analyst", "observer"],
  facilitator: ["analyst", "observer"],
};

/** The rules of a session told once more, by hand and with things that change: who may try what, and what there is afterwards. */
export function aPlainSession(owner: string) {
  const roles = new Map<string, Role | null>([[owner, "owner"]]);
  const removed = new Set<string>();
  const rounds: PlainRound[] = [];
  const threads: { isResting: boolean }[] = [];
  const comments: { readonly author: string; readonly thread: number; isDeleted: boolean }[] = [];
  let cameTrue: string | null | undefined;
  let runner: string | null = null;

  const roleOf = (name: string): Role | null => roles.get(name) ?? null;
  const mayEstimate = (name: string) => estimators.includes(roleOf(name));
  const mayLead = (name: string) => leaders.includes(roleOf(name));
  const runs = (name: string) => mayLead(name) || (runner === name && roleOf(name) === "analyst");
  const gives = (name: string): readonly Role[] => givers[roleOf(name) ?? "observer"] ?? [];
  const isLastOwner = (name: string) =>
    roleOf(name) === "owner" && [...roles.values()].filter((role) => role === "owner").length === 1;

  function become(name: string, role: Role | null): true {
    roles.set(name, role);
    if (role !== null) removed.delete(name);
    if (runner === name && role !== "analyst") runner = null;
    return true;
  }
  function shut(round: PlainRound | undefined): void {
    if (round === undefined || round.stage === "closed") return;
    round.stage = "closed";
    runner = null;
  }
  function lead(type: keyof typeof leadings, round: PlainRound | undefined, now: number): boolean {
    const before = round?.stage;
    const isDone = round !== undefined && leadings[type](round, now);
    if (round?.stage !== before && round?.stage !== "locked") runner = null;
    return isDone;
  }
  function open(kind: "open" | "sealed", { by, timed, advises, names }: Deed, now: number): boolean {
    if (!runs(by) || cameTrue !== undefined) return false;
    const next = following(
      rounds.at(-1),
      { kind, names, endsAt: timed ? now + 10 : null, advises },
      mayEstimate,
    );
    if (next === null) return false;
    shut(rounds.at(-1));
    return rounds.push(next) > 0;
  }
  function say(author: string, thread: number): boolean {
    return (
      mayEstimate(author) && thread in threads && comments.push({ author, thread, isDeleted: false }) > 0
    );
  }
  function erase({ by, pick }: Deed): boolean {
    const comment = comments[pick];
    if (comment === undefined || comment.isDeleted || roleOf(by) === null) return false;
    return (comment.author === by || mayLead(by)) && (comment.isDeleted = true);
  }
  function rest({ by, pick }: Deed, isResting: boolean): boolean {
    const thread = threads[pick];
    if (thread === undefined || !mayEstimate(by)) return false;
    thread.isResting = isResting;
    return true;
  }
  function conclude(by: string, future: string | null): boolean {
    const last = rounds.at(-1);
    const isHidden = last?.kind === "sealed" && (last.stage === "running" || last.stage === "locked");
    if (!mayLead(by) || cameTrue !== undefined || isHidden) return false;
    if (last === undefined && future !== null) return false;
    shut(last);
    cameTrue = future;
    return true;
  }
  function takeOver(by: string): boolean {
    const stage = rounds.at(-1)?.stage;
    if (!mayEstimate(by) || (stage !== "running" && stage !== "locked")) return false;
    runner = by;
    return true;
  }
  function mayMove({ by, target }: Deed): boolean {
    const now = roleOf(target);
    return now === null ? removed.has(target) : gives(by).includes(now);
  }

  const others: Readonly<
    Record<
      Exclude<DeedType, keyof typeof sayings | keyof typeof leadings>,
      (deed: Deed, now: number) => boolean
    >
  > = {
    join: ({ target, role }) => roleOf(target) !== null || (!removed.has(target) && become(target, role)),
    open: (deed, now) => open("open", deed, now),
    "open-sealed": (deed, now) => open("sealed", deed, now),
    begin: ({ by }) => mayEstimate(by) && say(by, threads.push({ isResting: false }) - 1),
    answer: ({ by, pick }) => say(by, pick),
    edit: ({ by, pick }) =>
      mayEstimate(by) && comments[pick]?.author === by && comments[pick]?.isDeleted === false,
    delete: erase,
    rest: (deed) => rest(deed, true),
    reopen: (deed) => rest(deed, false),
    "change-role": (deed) => {
      const { by, target, role } = deed;
      const isKept = isLastOwner(target) && role !== "owner";
      return mayMove(deed) && gives(by).includes(role) && !isKept && become(target, role);
    },
    remove: (deed) => {
      const isThere = roleOf(deed.target) !== null;
      const isDone = isThere && mayMove(deed) && !isLastOwner(deed.target) && become(deed.target, null);
      if (isDone) removed.add(deed.target);
      return isDone;
    },
    leave: ({ by }) => roleOf(by) !== null && !isLastOwner(by) && become(by, null),
    "take-over": ({ by }) => takeOver(by),
    resolve: ({ by }) => conclude(by, "f1"),
    annul: ({ by }) => conclude(by, null),
  };

  return {
    /** Tries a deed; true when the rules allow it, and then it has happened. */
    tries(deed: Deed, now: number): boolean {
      const { type, by } = deed;
      const round = rounds.at(-1 - deed.back);
      if (isKey(sayings, type)) return mayEstimate(by) && round !== undefined && sayings[type](round, deed);
      if (isKey(leadings, type)) return (type === "end" || runs(by)) && lead(type, round, now);
      return others[type](deed, now);
    },
    /** What there is. */
    told: () => ({
      roles: Object.fromEntries(roles),
      rounds: rounds.map(({ kind, stage, names, said }) => ({
        kind,
        stage,
        names,
        said: Object.fromEntries(said),
      })),
      threads: threads.map(({ isResting }) => isResting),
      comments: comments.map(({ author, thread, isDeleted }) => ({ author, thread, isDeleted })),
      cameTrue,
      runner,
    }),
  };
}

const isKey = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table => key in table;
