"use client";

import { useState } from "react";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";

const MINUTE_MS = 60_000;

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** For somebody who comes while a round with an end runs and has said nothing in it yet: how long it has been open. */
export function LateLine({ view, round }: Props) {
  const { sealed } = useSelf();
  const now = useTicking(useHeld(useRoom().clock.offset), MINUTE_MS / 2);
  const open = now - Date.parse(round.openedAt);
  const [wasOpen] = useState(open);
  const hasSaid = view.own !== null || sealed?.round === round.id;
  if (hasSaid || round.endsAt === null || round.stage !== "running" || wasOpen < MINUTE_MS) return null;
  const minutes = Math.floor(open / MINUTE_MS);
  return (
    <p className="quiet">
      Round {round.number} has been open for {minutes} {minutes === 1 ? "minute" : "minutes"}.
      <span className="wide"> You can still take part.</span>
    </p>
  );
}
