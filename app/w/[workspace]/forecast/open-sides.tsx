"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { OwnOpen } from "./own-open.tsx";
import { Sides } from "./sides.tsx";
import { useOpenEstimate } from "./use-open-estimate.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Both sides of an open round for somebody who may estimate: what one does on the one is seen on the other at once. */
export function OpenRoom({ view, round }: Props) {
  const estimate = useOpenEstimate(view, round);
  return (
    <Sides
      view={view}
      round={round}
      own={(dots) => estimate !== null && <OwnOpen {...{ view, round, estimate, dots }} />}
    />
  );
}
