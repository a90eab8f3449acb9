import { refuse } from "#lib/kit/result.ts";
import type { Command } from "./command.ts";
import type { Context, Decision } from "./decision.ts";
import { mayRun } from "./may.ts";
import { seatsIn, sitterOf } from "./seating.ts";
import type { MemberId, Round, Session } from "./session.ts";
import { roleOf, roundOf } from "./session.ts";

type Nudge = Extract<Command, { type: "nudge" }>;

/**
 * Reminds analysts who have not estimated or sealed yet: one of them, or all. Nothing of it is kept, and whoever asks is not told
 * whom it reached: that would tell who has sealed, and when.
 */
export function nudge(session: Session, { round: id, member }: Nudge, context: Context): Decision {
  const { actor, seating } = context;
  if (actor === "clock" || !mayRun(session, actor)) return refuse("not-allowed");
  const round = roundOf(session, id);
  if (round === undefined) return refuse("no-such-round", { round: id });
  if (round.stage !== "running") return refuse("round-closed", { round: id });
  const done = round.kind === "sealed" ? (seating.sealed[id] ?? []) : standing(round);
  const waiting = seatsIn(seating, id)
    .filter((seat) => !done.includes(seat))
    .map((seat) => sitterOf(seating, id, seat))
    .filter((sitter): sitter is MemberId => sitter !== undefined && roleOf(session, sitter) === "analyst");
  const nudged = member === undefined ? waiting : waiting.filter((sitter) => sitter === member);
  return { ok: true, value: { decided: [], taken: [], value: null, nudged } };
}

/** The seats whose estimate counts; whoever has withdrawn theirs is waited for like everybody else. */
const standing = ({ estimates }: Round): readonly string[] =>
  Object.entries(estimates).flatMap(([seat, { withdrawn }]) => (withdrawn ? [] : [seat]));
