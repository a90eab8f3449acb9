"use client";

import { RoomMasthead } from "#app/_room/room-masthead.tsx";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSession } from "#app/_room/use-session.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { NoRound } from "./no-round.tsx";
import { NudgeLine } from "./nudge-line.tsx";
import { OpenRoom } from "./open-sides.tsx";
import { screenOf } from "./screen-of.ts";
import { SealedRoom } from "./sealed-sides.tsx";
import { ShownRoom } from "./shown-sides.tsx";
import { TakeOverLine } from "./take-over-line.tsx";
import "./forecast.css";

/** The forecast of a workspace, in whatever stage the session is. */
export function Forecast() {
  const view = useSession();
  const { role } = useSelf();
  const mayEstimate = may(role, "estimate");
  const { round } = view;
  if (round === null) {
    return (
      <main id="main" tabIndex={-1} className="page">
        <RoomMasthead />
        <NoRound />
      </main>
    );
  }
  return <InRound key={round.id} {...{ view, round, mayEstimate }} />;
}

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly mayEstimate: boolean };

function InRound({ view, round, mayEstimate }: Props) {
  const screen = screenOf(view, mayEstimate);
  if (screen === "sealed") return <SealedRoom {...{ view, round, mayEstimate }} />;
  return (
    <main id="main" tabIndex={-1} className="page">
      <RoomMasthead />
      <NudgeLine view={view} />
      <TakeOverLine view={view} />
      {screen === "open" ? (
        <OpenRoom view={view} round={round} />
      ) : (
        <ShownRoom {...{ view, round, mayEstimate }} />
      )}
    </main>
  );
}
