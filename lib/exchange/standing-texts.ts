import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { Event, Said } from "#lib/session/event.ts";
import type { RoundId, SeatId, Session } from "#lib/session/session.ts";
import { struckIn } from "./statements.ts";

/**
 * The hashes of all texts that a reader of the workspace can still come upon: every rationale ever given, each comment as it
 * stands now, and what was written at the resolution. Deleted comments, and what an edited one said before, are not among them.
 */
export function standingTexts(session: Session, journal: readonly Entry[]): ReadonlySet<Digest> {
  const isStruck = struckIn(journal);
  const rationales = journal.flatMap(({ event }) => rationalesIn(event, isStruck));
  const comments = Object.values(session.comments).map(({ text }) => text);
  const closing = session.resolution === null ? [] : [session.resolution.evidence, session.resolution.note];
  return new Set([...rationales, ...comments, ...closing].filter((hash) => hash !== null));
}

function rationalesIn(event: Event, isStruck: ReturnType<typeof struckIn>): readonly (Digest | null)[] {
  return saidIn(event)
    .filter(({ round, seat }) => !isStruck(round, seat))
    .map(({ rationaleHash }) => rationaleHash);
}

type SaidThere = Said & { readonly round: RoundId; readonly seat: SeatId };

function saidIn(event: Event): readonly SaidThere[] {
  if (event.type === "estimated") return [event];
  if (event.type === "round revealed") return event.openings.map((said) => ({ ...said, round: event.round }));
  if (event.type === "round opened") return event.carried.map((said) => ({ ...said, round: event.round }));
  return [];
}
