import type { Instant } from "#lib/kit/instant.ts";
import { later, minutesAfter } from "#lib/kit/instant.ts";
import type { Result } from "#lib/kit/result.ts";
import { ok, refuse } from "#lib/kit/result.ts";
import type { Command } from "./command.ts";
import type { Context, Decision, RefusalCode } from "./decision.ts";
import { decided } from "./decision.ts";
import { mayRun } from "./may.ts";
import type { Round, RoundId, Session } from "./session.ts";
import { roundOf } from "./session.ts";

type Extension = Extract<Command, { type: "extend-round" }>;

/**
 * Moves the end of a running round that has one, or says anew what that end is; minutes count from its end, or from now when
 * that has passed.
 */
export function extendRound(session: Session, command: Extension, context: Context): Decision {
  const { round: id, minutes, atEnd } = command;
  const found = roundRunBy(session, id, context);
  if (!found.ok) return found;
  const round = found.value;
  if (round.stage !== "running")
    return refuse(round.stage === "locked" ? "round-locked" : "round-closed", { round: id });
  if (round.endsAt === null) return refuse("round-without-end", { round: id });
  const endsAt =
    minutes === undefined ? round.endsAt : minutesAfter(later(round.endsAt, context.at), minutes);
  const told = atEnd === undefined ? { endsAt } : { endsAt, atEnd };
  return decided([{ actor: context.actor, event: { type: "round extended", round: id, ...told } }], {
    endsAt,
  });
}

/** Ends sealing: all digests, sorted, and no more ballots. The round stays locked until somebody asks for the reveal. */
export function lockRound(session: Session, id: RoundId, context: Context): Decision {
  const found = sealedRunBy(session, id, context);
  if (!found.ok) return found;
  if (found.value.stage === "running") return locked(found.value, context, false);
  return refuse(found.value.stage === "locked" ? "round-locked" : "already-revealed", { round: id });
}

/**
 * One step towards the reveal: locks a running round, lays open a locked one. Whoever asks for a reveal calls it until the round
 * is revealed; each step is an entry of its own, in a transaction of its own.
 */
export function revealRound(session: Session, id: RoundId, context: Context): Decision {
  const found = sealedRunBy(session, id, context);
  if (!found.ok) return found;
  if (found.value.stage === "running") return locked(found.value, context, true);
  if (found.value.stage !== "locked") return refuse("already-revealed", { round: id });
  const { actor, openings } = context;
  return decided([{ actor, event: { type: "round revealed", round: id, openings } }]);
}

/** Freezes the estimates of an open round, or lays a revealed one to rest. */
export function closeRound(session: Session, id: RoundId, context: Context): Decision {
  const found = roundRunBy(session, id, context);
  if (!found.ok) return found;
  const { kind, stage } = found.value;
  if (stage === "closed") return refuse("already-closed", { round: id });
  if (kind === "sealed" && stage !== "revealed") return refuse("not-revealed", { round: id });
  return decided([{ actor: context.actor, event: { type: "round closed", round: id } }]);
}

/** When the clock ends a round that runs; null for one without an end, and for one whose end is advice. */
export const endOf = (round: Extract<Round, { stage: "running" }>): Instant | null =>
  round.atEnd === "advises" ? null : round.endsAt;

/**
 * What the clock does with a round whose time is over, or whose reveal was begun: one step nearer to its end. A round that
 * somebody locked without asking for the reveal stays locked.
 */
export function endRound(session: Session, id: RoundId, context: Context): Decision {
  const round = roundOf(session, id);
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.stage === "locked")
    return round.revealing ? revealRound(session, id, context) : refuse("round-locked", { round: id });
  const end = round.stage === "running" ? endOf(round) : null;
  if (end === null || end > context.at) return refuse("round-running", { round: id });
  return round.kind === "sealed" ? revealRound(session, id, context) : closeRound(session, id, context);
}

const locked = ({ id }: Round, { actor, digests }: Context, revealing: boolean): Decision =>
  decided([{ actor, event: { type: "round locked", round: id, digests, revealing } }]);

type Found<Kind extends Round["kind"]> = Result<Extract<Round, { kind: Kind }>, RefusalCode>;

function roundRunBy(session: Session, id: RoundId, { actor }: Context): Found<Round["kind"]> {
  const round = roundOf(session, id);
  if (actor !== "clock" && !mayRun(session, actor)) return refuse("not-allowed");
  return round === undefined ? refuse("no-such-round", { round: id }) : ok(round);
}

function sealedRunBy(session: Session, id: RoundId, context: Context): Found<"sealed"> {
  const found = roundRunBy(session, id, context);
  if (!found.ok) return found;
  return found.value.kind === "sealed" ? ok(found.value) : refuse("round-not-sealed", { round: id });
}
