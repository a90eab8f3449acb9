"use client";

import { useShared } from "#app/_room/shared.ts";
import { roundsOf } from "#lib/documents/record-readings.ts";
import { useHasMovedOn } from "./use-has-moved-on.ts";

const time = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  day: "numeric",
  month: "long",
});

/** While a round runs: that it asks the question as it stood, and whether the board has moved on since. */
export function FrozenLine() {
  const round = useShared(roundsOf).findLast(({ stage }) => stage === "running" || stage === "locked");
  const hasMovedOn = useHasMovedOn(round?.question);
  if (round === undefined) return null;
  return (
    <p className="frozen quiet">
      Round {round.number} asks the question as it stood when it opened, on{" "}
      {time.format(Date.parse(round.openedAt))}.{" "}
      {hasMovedOn ? (
        <b>The question or its futures have changed since; the next round will ask them so.</b>
      ) : (
        "What changes here now reaches the next round."
      )}
    </p>
  );
}
