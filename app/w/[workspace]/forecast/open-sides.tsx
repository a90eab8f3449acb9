"use client";

import { MotionContext } from "#app/_charts/motion-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { estimateDots } from "./estimate-dots.ts";
import { OwnOpen } from "./own-open.tsx";
import { TeamSide } from "./team-side.tsx";
import { useHands } from "./use-hands.ts";
import { useNewcomers } from "./use-newcomers.ts";
import { useOpenEstimate } from "./use-open-estimate.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Both sides of an open round for somebody who may estimate: what one does on the one is seen on the other at once. */
export function OpenRoom({ view, round }: Props) {
  const estimate = useOpenEstimate(view, round);
  const hands = useHands(view, round);
  const dots = estimateDots(view.estimates, { seat: view.seat });
  const newcomers = useNewcomers(view, round, hands);
  return (
    <MotionContext value={hands}>
      <div className="room">
        <section className="own" aria-labelledby="own">
          <div className="stay">
            {estimate !== null && <OwnOpen {...{ view, round, estimate }} dots={[...dots, ...newcomers]} />}
          </div>
        </section>
        <section className="others" aria-labelledby="team">
          <TeamSide view={view} round={round} dots={dots} />
        </section>
      </div>
    </MotionContext>
  );
}
