import type { Names, Role } from "#lib/session/session.ts";

/** Something that somebody tries. `back` counts rounds from the last one, `pick` threads or comments from the first. */
export type Deed = {
  readonly type: (typeof deedTypes)[number];
  readonly by: string;
  readonly target: string;
  readonly role: Role;
  readonly back: number;
  readonly pick: number;
  readonly vector: number;
  readonly timed: boolean;
  readonly names: Names | undefined;
};

export const deedTypes = [
  "join",
  "open",
  "open-sealed",
  "extend",
  "estimate",
  "withdraw",
  "reaffirm",
  "seal",
  "lock",
  "reveal",
  "close",
  "end",
  "begin",
  "answer",
  "edit",
  "delete",
  "rest",
  "reopen",
  "nudge",
  "change-role",
  "remove",
  "leave",
  "take-over",
  "resolve",
  "annul",
] as const;

type Said = { readonly vector: number; readonly withdrawn: boolean };
type PlainRound = {
  readonly kind: "open" | "sealed";
  readonly names: Names;
  stage: "running" | "locked" | "revealed" | "closed";
  endsAt: number | null;
  revealing: boolean;
  said: Map<string, Said>;
  readonly ballots: Map<string, number>;
};

const estimators: readonly (Role | null)[] = ["owner", "facilitator", "analyst"];
const leaders: readonly (Role | null)[] = ["owner", "facilitator"];
const shows = { names: 2, pseudonyms: 1, none: 0 };

/** The rules of a session told once more, by hand and with things that change: who may try what, and what there is afterwards. */
export function aPlainSession(owner: string) {
  const roles = new Map<string, Role | null>([[owner, "owner"]]);
  const rounds: PlainRound[] = [];
  const threads: { isResting: boolean }[] = [];
  const comments: { readonly author: string; readonly thread: number; isDeleted: boolean }[] = [];
  let cameTrue: string | null | undefined;
  let runner: string | null = null;

  const roleOf = (name: string): Role | null => roles.get(name) ?? null;
  const runs = (name: string) => leaders.includes(roleOf(name)) || (runner === name && roleOf(name) === "analyst");
  const owners = () => [...roles].filter(([, role]) => role === "owner").map(([name]) => name);
  const isLastOwner = (name: string) => owners().length === 1 && owners()[0] === name;
  const gives = (name: string): readonly (Role | null)[] =>
    roleOf(name) === "owner" ? ["owner", "facilitator", "analyst", "observer"] : roleOf(name) === "facilitator" ? ["analyst", "observer"] : [];

  function become(name: string, role: Role | null): true {
    roles.set(name, role);
    if (runner === name && role !== "analyst") runner = null;
    return true;
  }
  function shut(round: PlainRound | undefined): void {
    if (round === undefined || round.stage === "closed") return;
    round.stage = "closed";
    runner = null;
  }
  function layOpen(round: PlainRound): void {
    round.stage = "revealed";
    round.said = new Map([...round.ballots].map(([name, vector]) => [name, { vector, withdrawn: false }]));
    runner = null;
  }

  function open(kind: "open" | "sealed", { by, timed, names }: Deed, now: number): boolean {
    const last = rounds.at(-1);
    const givesWay =
      last === undefined || last.stage === "closed" || last.stage === "revealed" || (last.kind === "open" && last.endsAt === null);
    if (!runs(by) || cameTrue !== undefined || !givesWay) return false;
    const watches = kind === "open" && !timed;
    const shown = names ?? (watches ? last?.names : undefined) ?? "names";
    const carries = watches && last !== undefined && shows[shown] <= shows[last.names];
    const said = carries ? [...last.said].filter(([name, { withdrawn }]) => !withdrawn && estimators.includes(roleOf(name))) : [];
    shut(last);
    rounds.push({ kind, names: shown, stage: "running", endsAt: timed ? now + 10 : null, revealing: false, said: new Map(said), ballots: new Map() });
    return true;
  }

  function say(round: PlainRound | undefined, { type, by, vector }: Deed): boolean {
    if (!estimators.includes(roleOf(by)) || round?.stage !== "running") return false;
    if ((type === "seal") !== (round.kind === "sealed")) return false;
    const before = round.said.get(by);
    if (type === "seal") round.ballots.set(by, vector);
    else if (type === "estimate") round.said.set(by, { vector, withdrawn: false });
    else if (before === undefined || before.withdrawn) return false;
    else if (type === "withdraw") round.said.set(by, { ...before, withdrawn: true });
    return true;
  }

  function lead(round: PlainRound | undefined, { type, by }: Deed, now: number): boolean {
    if (!runs(by) || round === undefined) return false;
    const { kind, stage } = round;
    if (type === "nudge") return stage === "running";
    if (type === "extend" && stage === "running" && round.endsAt !== null) round.endsAt = Math.max(round.endsAt, now) + 5;
    else if (type === "close" && (kind === "open" ? stage === "running" : stage === "revealed")) shut(round);
    else if ((type === "lock" || type === "reveal") && kind === "sealed" && stage === "running")
      Object.assign(round, { stage: "locked", revealing: type === "reveal" });
    else if (type === "reveal" && kind === "sealed" && stage === "locked") layOpen(round);
    else return false;
    return true;
  }

  function end(round: PlainRound | undefined, now: number): boolean {
    if (round?.stage === "locked" && round.revealing) layOpen(round);
    else if (round?.stage !== "running" || round.endsAt === null || round.endsAt > now) return false;
    else if (round.kind === "open") shut(round);
    else Object.assign(round, { stage: "locked", revealing: true });
    return true;
  }

  function talk({ type, by, pick }: Deed): boolean {
    const [thread, comment] = [threads[pick], comments[pick]];
    if (type === "delete") {
      const may = comment !== undefined && (comment.author === by || leaders.includes(roleOf(by)));
      if (roleOf(by) === null || !may || comment.isDeleted) return false;
      return (comment.isDeleted = true);
    }
    if (!estimators.includes(roleOf(by))) return false;
    if (type === "edit") return comment?.author === by && !comment.isDeleted;
    if (type === "begin") threads.push({ isResting: false });
    else if (thread === undefined) return false;
    if (type === "begin" || type === "answer") comments.push({ author: by, thread: type === "begin" ? threads.length - 1 : pick, isDeleted: false });
    else if (thread !== undefined) thread.isResting = type === "rest";
    return true;
  }

  function govern({ type, by, target, role }: Deed): boolean {
    const now = roleOf(target);
    if (type === "leave") return roleOf(by) !== null && !isLastOwner(by) && become(by, null);
    if (type === "join") return now !== null || become(target, role);
    if (now === null || !gives(by).includes(now)) return false;
    if (type === "remove") return !isLastOwner(target) && become(target, null);
    return gives(by).includes(role) && !(isLastOwner(target) && role !== "owner") && become(target, role);
  }

  function conclude({ type, by }: Deed): boolean {
    const last = rounds.at(-1);
    const isHidden = last?.kind === "sealed" && (last.stage === "running" || last.stage === "locked");
    if (!leaders.includes(roleOf(by)) || cameTrue !== undefined || isHidden || (type === "resolve" && last === undefined)) return false;
    shut(last);
    cameTrue = type === "annul" ? null : "f1";
    return true;
  }

  function takeOver(by: string): boolean {
    const stage = rounds.at(-1)?.stage;
    if (!estimators.includes(roleOf(by)) || (stage !== "running" && stage !== "locked")) return false;
    runner = by;
    return true;
  }

  return {
    /** Tries a deed; true when the rules allow it, and then it has happened. */
    tries(deed: Deed, now: number): boolean {
      const round = rounds.at(-1 - deed.back);
      const { type } = deed;
      if (type === "open" || type === "open-sealed") return open(type === "open" ? "open" : "sealed", deed, now);
      if (type === "end") return end(round, now);
      if (type === "take-over") return takeOver(deed.by);
      if (type === "resolve" || type === "annul") return conclude(deed);
      if (["estimate", "withdraw", "reaffirm", "seal"].includes(type)) return say(round, deed);
      if (["begin", "answer", "edit", "delete", "rest", "reopen"].includes(type)) return talk(deed);
      if (["join", "leave", "remove", "change-role"].includes(type)) return govern(deed);
      return lead(round, deed, now);
    },
    /** What there is. */
    told: () => ({
      roles: Object.fromEntries(roles),
      rounds: rounds.map(({ kind, stage, names, said }) => ({ kind, stage, names, said: Object.fromEntries(said) })),
      threads: threads.map(({ isResting }) => isResting),
      comments: comments.map(({ author, thread, isDeleted }) => ({ author, thread, isDeleted })),
      cameTrue,
      runner,
    }),
  };
}
