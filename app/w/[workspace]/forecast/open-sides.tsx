"use client";

import { useState } from "react";
import { usePresence } from "#app/_room/presence.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { estimateDots, pointsIn } from "./estimate-dots.ts";
import { OwnOpen } from "./own-open.tsx";
import { TeamSide } from "./team-side.tsx";
import { useOpenEstimate } from "./use-open-estimate.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Both sides of an open round for somebody who may estimate: what one does on the one is seen on the other at once. */
export function OpenRoom({ view, round }: Props) {
  const { member } = useSelf();
  const estimate = useOpenEstimate(view, round);
  const [inHand, setInHand] = useState<Values | undefined>();
  const others = usePresence("record").filter((present) => present.member !== member);
  const points = pointsIn(others, round.question.futures.length);
  const dots = estimateDots(view.estimates, { seat: view.seat, points, live: inHand ?? estimate?.values });
  return (
    <div className="room">
      <section className="own" aria-labelledby="own">
        <div className="stay">
          {estimate !== null && <OwnOpen {...{ view, round, estimate, dots }} onHand={setInHand} />}
        </div>
      </section>
      <section className="others" aria-labelledby="team">
        <TeamSide view={view} round={round} dots={dots} />
      </section>
    </div>
  );
}
