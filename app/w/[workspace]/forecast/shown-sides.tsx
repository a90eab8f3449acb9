"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { AllEstimates } from "./all-estimates.tsx";
import { LateBallot } from "./late-ballot.tsx";
import { ResolutionLine } from "./resolution-line.tsx";
import { Sides } from "./sides.tsx";
import { useMoment } from "./use-moment.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly mayEstimate: boolean };

/** A round that one looks at: revealed, closed, or open to others. The reveal itself is played here, once. */
export function ShownRoom({ view, round, mayEstimate }: Props) {
  const moment = useMoment(round);
  return (
    <Sides
      view={view}
      round={round}
      moment={moment}
      own={(dots) => (
        <>
          <AllEstimates view={view} round={round} dots={dots} />
          <ResolutionLine round={round} />
          {mayEstimate && <LateBallot view={view} round={round} />}
        </>
      )}
    />
  );
}
