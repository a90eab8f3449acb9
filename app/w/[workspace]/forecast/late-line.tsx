"use client";

import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";

const MINUTE_MS = 60_000;

/** For somebody who came after a round with an end had opened: how long it has been open. */
export function LateLine({ view, round }: { readonly view: SessionView; readonly round: PlacedRound }) {
  const now = useTicking(useHeld(useRoom().clock.offset), MINUTE_MS / 2);
  const minutes = Math.floor((now - Date.parse(round.openedAt)) / MINUTE_MS);
  if (view.seat !== null || round.endsAt === null || minutes < 1) return null;
  return (
    <p className="quiet">
      Round {round.number} has been open for {minutes} {minutes === 1 ? "minute" : "minutes"}. You can still
      take part.
    </p>
  );
}
