import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { Event } from "#lib/session/event.ts";
import type { Session } from "#lib/session/session.ts";

/**
 * The hashes of all texts that a reader of the workspace can still come upon: every rationale ever given, each comment as it
 * stands now, and what was written at the resolution. Deleted comments, and what an edited one said before, are not among them.
 */
export function standingTexts(session: Session, journal: readonly Entry[]): ReadonlySet<Digest> {
  const rationales = journal.flatMap(({ event }) => rationalesIn(event));
  const comments = Object.values(session.comments).map(({ text }) => text);
  const closing = session.resolution === null ? [] : [session.resolution.evidence, session.resolution.note];
  return new Set([...rationales, ...comments, ...closing].filter((hash) => hash !== null));
}

function rationalesIn(event: Event): readonly (Digest | null)[] {
  if (event.type === "estimated") return [event.rationaleHash];
  if (event.type === "round revealed") return event.openings.map(({ rationaleHash }) => rationaleHash);
  if (event.type === "round opened") return event.carried.map(({ rationaleHash }) => rationaleHash);
  return [];
}
