"use client";

import { timeWords } from "#app/_discussion/time-words.ts";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import type { SeatedEstimate } from "#lib/documents/record-readings.ts";

type Props = {
  readonly view: SessionView;
  readonly own: SeatedEstimate;
  readonly withdraw: () => void;
  readonly reaffirm: () => void;
};

/** How old one's estimate is; while a team keeps watching, a way to say it again, and always one to take it back. */
export function OwnAge({ view, own, withdraw, reaffirm }: Props) {
  const now = useTicking(useHeld(useRoom().clock.offset), 30_000);
  return (
    <p className="own-age quiet">
      <span>Given {timeWords(own.at, now)}</span>
      <span className="actions">
        {view.stage === "watching" && (
          <Button variant="link" onClick={reaffirm}>
            Say it again
          </Button>
        )}
        <Button variant="link" onClick={withdraw}>
          Withdraw
        </Button>
      </span>
    </p>
  );
}
