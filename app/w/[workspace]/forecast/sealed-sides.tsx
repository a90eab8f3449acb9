"use client";

import { RoomMasthead } from "#app/_room/room-masthead.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { NudgeLine } from "./nudge-line.tsx";
import { OwnSealed } from "./own-sealed.tsx";
import { SealDock } from "./seal-dock.tsx";
import { SealedSide } from "./sealed-side.tsx";
import { TakeOverLine } from "./take-over-line.tsx";
import { useSealing } from "./use-sealing.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly mayEstimate: boolean };

/** A sealed round before its reveal: one's own ballot on one side, how many have sealed on the other. */
export function SealedRoom({ view, round, mayEstimate }: Props) {
  const sealing = useSealing(view, round);
  const seals = mayEstimate && sealing !== null;
  return (
    <main id="main" tabIndex={-1} className="page">
      <RoomMasthead isPlain={seals && !sealing.isLocked} />
      <NudgeLine view={view} />
      <TakeOverLine view={view} />
      <div className="room" data-sealed={sealing?.isLocked ?? false}>
        <section className="own" aria-labelledby="own">
          <div className="stay">
            {seals ? (
              <OwnSealed view={view} round={round} sealing={sealing} />
            ) : (
              <LookingOn isOver={round.stage === "locked"} />
            )}
          </div>
        </section>
        <section className="others" aria-labelledby="team">
          <SealedSide view={view} />
        </section>
      </div>
      {seals && <SealDock sealing={sealing} round={round} />}
    </main>
  );
}

function LookingOn({ isOver }: { readonly isOver: boolean }) {
  return (
    <>
      <SectionHead id="own" title="All estimates" />
      <Empty>
        {isOver
          ? "The round is locked: nobody can seal any more. All estimates appear here at the reveal."
          : "Analysts are estimating, each for themselves. All estimates appear here at the reveal."}
      </Empty>
    </>
  );
}
