"use client";

import type { ReactNode } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import { MotionContext } from "#app/_charts/motion-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { estimateDots } from "./estimate-dots.ts";
import { TeamSide } from "./team-side.tsx";
import { useHands } from "./use-hands.ts";
import type { useMoment } from "./use-moment.ts";
import { useNewcomers } from "./use-newcomers.ts";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  /** Where the reveal is, for the round that plays it. */
  readonly moment?: ReturnType<typeof useMoment>;
  /** What stands on one's own side, over the dots of all, of those included who have not let go of theirs yet. */
  readonly own: (dots: readonly Dot[]) => ReactNode;
};

/** Both sides of a round whose estimates can be seen: one's own, and the team's. What others have in the hand moves on both. */
export function Sides({ view, round, moment, own }: Props) {
  const hands = useHands(view, round);
  const dots = estimateDots(view.estimates, { seat: view.seat });
  const newcomers = useNewcomers(view, round, hands);
  return (
    <MotionContext value={hands}>
      <div className="room" data-moment={moment}>
        <section className="own" aria-labelledby="own">
          <div className="stay">{own([...dots, ...newcomers])}</div>
        </section>
        <section className="others" aria-labelledby="team">
          <TeamSide view={view} round={round} dots={dots} />
        </section>
      </div>
    </MotionContext>
  );
}
