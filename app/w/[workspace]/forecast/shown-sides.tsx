"use client";

import { MotionContext } from "#app/_charts/motion-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { AllEstimates } from "./all-estimates.tsx";
import { estimateDots } from "./estimate-dots.ts";
import { LateBallot } from "./late-ballot.tsx";
import { ResolutionLine } from "./resolution-line.tsx";
import { TeamSide } from "./team-side.tsx";
import { useHands } from "./use-hands.ts";
import { useMoment } from "./use-moment.ts";
import { useNewcomers } from "./use-newcomers.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly mayEstimate: boolean };

/** A round that one looks at: revealed, closed, or open to others. The reveal itself is played here, once. */
export function ShownRoom({ view, round, mayEstimate }: Props) {
  const hands = useHands(view, round);
  const dots = estimateDots(view.estimates, { seat: view.seat });
  const newcomers = useNewcomers(view, round, hands);
  const moment = useMoment(round);
  return (
    <MotionContext value={hands}>
      <div className="room" data-moment={moment}>
        <section className="own" aria-labelledby="own">
          <div className="stay">
            <AllEstimates view={view} round={round} dots={[...dots, ...newcomers]} />
            <ResolutionLine round={round} />
            {mayEstimate && <LateBallot view={view} round={round} />}
          </div>
        </section>
        <section className="others" aria-labelledby="team">
          <TeamSide view={view} round={round} dots={dots} />
        </section>
      </div>
    </MotionContext>
  );
}
