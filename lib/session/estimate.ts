import { refuse } from "#lib/kit/result.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { total } from "#lib/kit/total.ts";
import type { Statement } from "./command.ts";
import type { Context, Decision, RefusalCode } from "./decision.ts";
import { decided } from "./decision.ts";
import type { Event, Said } from "./event.ts";
import { may } from "./may.ts";
import type { Taken } from "./seating.ts";
import { seatOf } from "./seating.ts";
import type { Estimate, Round, RoundId, Session } from "./session.ts";
import { roleOf, roundOf } from "./session.ts";

type Placed = Statement & { readonly round: RoundId };

/** An analyst's estimate in an open round; it replaces their last one there. A rationale left out stays as it was. */
export function estimate(session: Session, command: Placed, context: Context): Decision {
  const place = placeIn(session, command, context);
  if (!place.ok) return place;
  const { round, seat, taken } = place.value;
  if (round.kind === "sealed") return refuse("round-sealed", { round: round.id });
  const said = asSaid(command, context, round.estimates[seat]);
  return decided(
    [{ actor: seat, event: { type: "estimated", round: round.id, seat, ...said } }],
    { seat },
    taken,
  );
}

/** An analyst's sealed ballot. It leaves no entry before the lock; sealing again replaces it. */
export function seal(session: Session, command: Placed, context: Context): Decision {
  const place = placeIn(session, command, context);
  if (!place.ok) return place;
  const { round, seat, taken } = place.value;
  if (round.kind !== "sealed") return refuse("round-not-sealed", { round: round.id });
  return {
    ok: true,
    value: { decided: [], taken, value: context.receipt, sealed: { round: round.id, seat } },
  };
}

/** Takes the actor's estimate out of the aggregate; it stays in the journal. */
export const withdraw = (session: Session, round: RoundId, context: Context): Decision =>
  onOwn(session, round, { ...context, type: "estimate withdrawn" });

/** Says again what was said, so that its age counts from now. */
export const reaffirm = (session: Session, round: RoundId, context: Context): Decision =>
  onOwn(session, round, { ...context, type: "estimate reaffirmed" });

type OnOwn = Context & { readonly type: "estimate withdrawn" | "estimate reaffirmed" };

function onOwn(session: Session, id: RoundId, { type, ...context }: OnOwn): Decision {
  const found = runningFor(session, id, context);
  if (!found.ok) return found;
  const round = found.value;
  if (round.kind === "sealed") return refuse("round-sealed", { round: id });
  const seat = context.actor === "clock" ? undefined : seatOf(context.seating, id, context.actor);
  const own = seat === undefined ? undefined : round.estimates[seat];
  if (seat === undefined || own === undefined || own.withdrawn) return refuse("no-estimate", { round: id });
  const event: Event = { type, round: id, seat };
  return decided([{ actor: seat, event }], { seat });
}

function placeIn(session: Session, command: Placed, context: Context) {
  const found = runningFor(session, command.round, context);
  if (!found.ok) return found;
  const { actor, seat } = context;
  const round = found.value;
  if (actor === "clock") return refuse("not-allowed");
  if (command.values.length !== round.question.futures.length)
    return refuse("wrong-number-of-futures", {
      expected: round.question.futures.length,
      got: command.values.length,
    });
  if (total(command.values) !== WHOLE)
    return refuse("wrong-sum", { expected: WHOLE, got: total(command.values) });
  const isNew = seatOf(context.seating, round.id, actor) === undefined;
  const taken: readonly Taken[] = isNew ? [{ round: round.id, seat, member: actor }] : [];
  return { ok: true, value: { round, seat, taken } } as const;
}

type Running = Extract<Round, { stage: "running" }>;
type Found =
  | { readonly ok: true; readonly value: Running }
  | {
      readonly ok: false;
      readonly error: { readonly code: RefusalCode; readonly facts: Record<string, string> };
    };

function runningFor(session: Session, id: RoundId, { actor }: Context): Found {
  if (actor === "clock" || !may(roleOf(session, actor), "estimate"))
    return { ok: false, error: { code: "not-allowed", facts: {} } };
  const round = roundOf(session, id);
  if (round === undefined) return { ok: false, error: { code: "no-such-round", facts: { round: id } } };
  if (round.stage === "running") return { ok: true, value: round };
  return {
    ok: false,
    error: { code: round.stage === "locked" ? "round-locked" : "round-closed", facts: { round: id } },
  };
}

function asSaid(command: Statement, { hashes }: Context, before: Estimate | undefined): Said {
  const { values, said, rationale } = command;
  const kept = before?.rationale ?? null;
  const rationaleHash =
    rationale === undefined ? kept : rationale === "" ? null : (hashes["rationale"] ?? null);
  return { values, said: said ?? null, rationaleHash };
}
