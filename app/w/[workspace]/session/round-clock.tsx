"use client";

import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { timeLeft } from "#app/_room/session-words.ts";
import type { Steps } from "#app/_room/use-steps.ts";
import { usePassed } from "#app/_room/use-passed.ts";
import { Button } from "#app/_ui/button.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";

type Props = {
  readonly round: PlacedRound;
  readonly endsAt: string;
  readonly steps: Steps;
  /** Nobody is waited for any more. */
  readonly isIdle: boolean;
};

/** How much time a round has left or is over, large, what happens when it is up, and ways to give it more or to end otherwise. */
export function RoundClock({ round, endsAt, steps, isIdle }: Props) {
  const now = useTicking(useHeld(useRoom().clock.offset), 1_000);
  const isOver = usePassed(endsAt);
  const words = timeLeft(endsAt, now);
  const cut = words.lastIndexOf(" ");
  const minutes = Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(round.openedAt)) / 60_000));
  const other = round.atEnd === "ends" ? "advises" : "ends";
  return (
    <>
      <div className="console-now">
        <span className="clock">{words.slice(0, cut)}</span>
        <p>
          {words.slice(cut + 1)}
          {isOver ? " its " : " of "}
          {minutes} {minutes === 1 ? "minute" : "minutes"}
          <br />
          <span className="quiet">{isIdle ? IDLE : isOver ? upWords(round) : endWords(round)}</span>
        </p>
      </div>
      <div className="actions under">
        <Button onClick={() => void steps.give({ type: "extend-round", round: round.id, minutes: 5 })}>
          5 minutes more
        </Button>
        {!isOver && (
          <Button onClick={() => void steps.give({ type: "extend-round", round: round.id, atEnd: other })}>
            {switchWords[other]}
          </Button>
        )}
        {steps.words !== null && <p role="status">{steps.words}</p>}
      </div>
    </>
  );
}

const switchWords = {
  ends: "End it when the time is up",
  advises: "Let it go on when the time is up",
};
const IDLE = "There is nothing to wait for";

function endWords({ kind, atEnd }: PlacedRound): string {
  if (atEnd === "advises") return "When it is up everyone is told, and the round goes on";
  return kind === "sealed"
    ? "When it is up, what was sealed is revealed"
    : "When it is up the round closes by itself";
}

function upWords({ kind, atEnd }: PlacedRound): string {
  if (atEnd === "ends") return "The server is ending the round";
  return kind === "sealed"
    ? "Nothing ends by itself: reveal when you see fit, or give more time"
    : "Nothing ends by itself: close it when you see fit, or give more time";
}
