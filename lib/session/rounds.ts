import { later, minutesAfter } from "#lib/kit/instant.ts";
import { refuse } from "#lib/kit/result.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { mayRun } from "./may.ts";
import type { RoundId, Session } from "./session.ts";
import { roundOf } from "./session.ts";

/** Moves the end of a running round that has one; minutes count from its end, or from now when that has passed. */
export function extendRound(
  session: Session,
  { round: id, minutes }: { readonly round: RoundId; readonly minutes: number },
  context: Context,
): Decision {
  const round = roundOf(session, id);
  if (!runs(session, context)) return refuse("not-allowed");
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.stage !== "running") return refuse(round.stage === "locked" ? "round-locked" : "round-closed", { round: id });
  if (round.endsAt === null) return refuse("round-without-end", { round: id });
  const endsAt = minutesAfter(later(round.endsAt, context.at), minutes);
  return decided([{ actor: context.actor, event: { type: "round extended", round: id, endsAt } }], { endsAt });
}

/** Ends sealing: all digests, sorted, and no more ballots. */
export function lockRound(session: Session, id: RoundId, context: Context, revealing = false): Decision {
  const round = roundOf(session, id);
  if (!runs(session, context)) return refuse("not-allowed");
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.kind !== "sealed") return refuse("round-not-sealed", { round: id });
  if (round.stage !== "running") return refuse(round.stage === "locked" ? "round-locked" : "already-revealed", { round: id });
  return decided([
    { actor: context.actor, event: { type: "round locked", round: id, digests: context.digests, revealing } },
  ]);
}

/**
 * One step towards the reveal: locks a running round, lays open a locked one. Whoever asks for a reveal calls it until the round
 * is revealed; each step is an entry of its own, in a transaction of its own.
 */
export function revealRound(session: Session, id: RoundId, context: Context): Decision {
  const round = roundOf(session, id);
  if (!runs(session, context)) return refuse("not-allowed");
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.kind !== "sealed") return refuse("round-not-sealed", { round: id });
  if (round.stage === "running") return lockRound(session, id, context, true);
  if (round.stage !== "locked") return refuse("already-revealed", { round: id });
  return decided([
    { actor: context.actor, event: { type: "round revealed", round: id, openings: context.openings } },
  ]);
}

/** Freezes the estimates of an open round, or lays a revealed one to rest. */
export function closeRound(session: Session, id: RoundId, context: Context): Decision {
  const round = roundOf(session, id);
  if (!runs(session, context)) return refuse("not-allowed");
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.stage === "closed") return refuse("already-closed", { round: id });
  if (round.kind === "sealed" && round.stage !== "revealed") return refuse("not-revealed", { round: id });
  return decided([{ actor: context.actor, event: { type: "round closed", round: id } }]);
}

/** What the clock does with a round whose time is over, or whose reveal was begun: one step nearer to its end. */
export function endRound(session: Session, id: RoundId, context: Context): Decision {
  const round = roundOf(session, id);
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.stage === "locked") return revealRound(session, id, context);
  const isOver = round.stage === "running" && round.endsAt !== null && round.endsAt <= context.at;
  if (!isOver) return refuse("round-running", { round: id });
  return round.kind === "sealed" ? revealRound(session, id, context) : closeRound(session, id, context);
}

const runs = (session: Session, { actor }: Context): boolean => actor === "clock" || mayRun(session, actor);
