import type { Entry } from "#lib/journal/entry.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Event } from "#lib/session/event.ts";
import { roundOf } from "#lib/session/session.ts";
import type { State } from "./live.ts";

/** Texts that nothing shows any more: of deleted comments, of those that were edited, of simulated analysts taken out. */
export function erasedBy({ session }: State, entries: readonly Entry[]): readonly Digest[] {
  return entries.flatMap(({ event }) => {
    if (event.type === "estimates struck") return rationalesIn(session, event);
    if (event.type !== "comment deleted" && event.type !== "comment edited") return [];
    const text = session.comments[event.comment]?.text ?? null;
    return text === null ? [] : [text];
  });
}

function rationalesIn(
  session: State["session"],
  { round, seats }: Extract<Event, { type: "estimates struck" }>,
): readonly Digest[] {
  const estimates = roundOf(session, round)?.estimates ?? {};
  return seats.map((place) => estimates[place]?.rationale ?? null).filter((hash) => hash !== null);
}
