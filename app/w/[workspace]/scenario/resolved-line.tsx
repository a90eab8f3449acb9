"use client";

import { useShared } from "#app/_room/shared.ts";
import { roundsOf, standingOf } from "#lib/documents/record-readings.ts";
import { dateWords } from "./date-words.ts";

/** Once the question is resolved: what came true, and what can still change here. */
export function ResolvedLine() {
  const { resolution } = useShared(standingOf);
  const futures = useShared(roundsOf).at(-1)?.question.futures ?? [];
  if (resolution === null) return null;
  const future = futures.find(({ id }) => id === resolution.future);
  const day = dateWords(resolution.at.slice(0, 10));
  return (
    <p className="frozen quiet">
      <b>
        {future === undefined ? `Annulled on ${day}.` : `Resolved on ${day}: “${future.title}” came true.`}
      </b>{" "}
      What stands here can still be written on, and the report shows it so; rounds, estimates and scores stay
      as they are.
    </p>
  );
}
