"use client";

import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { timeLeft } from "#app/_room/session-words.ts";
import type { Steps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";

type Props = { readonly round: PlacedRound; readonly endsAt: string; readonly steps: Steps };

/** How much time a round has left, large, what happens when it is up, and a way to give it more. */
export function RoundClock({ round, endsAt, steps }: Props) {
  const now = useTicking(useHeld(useRoom().clock.offset), 1_000);
  const words = timeLeft(endsAt, now);
  const cut = words.lastIndexOf(" ");
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(round.openedAt)) / 60_000);
  return (
    <>
      <div className="console-now">
        <span className="clock">{words.slice(0, cut)}</span>
        <p>
          {words.slice(cut + 1)} of {minutes} {minutes === 1 ? "minute" : "minutes"}
          <br />
          <span className="quiet">
            {round.kind === "sealed"
              ? "When it is up, what was sealed is revealed"
              : "When it is up the round closes by itself"}
          </span>
        </p>
      </div>
      <div className="actions under">
        <Button onClick={() => void steps.give({ type: "extend-round", round: round.id, minutes: 5 })}>
          5 minutes more
        </Button>
        {steps.words !== null && <p role="status">{steps.words}</p>}
      </div>
    </>
  );
}
