"use client";

import { MotionContext } from "#app/_charts/motion-context.ts";
import { Triangle } from "#app/_charts/triangle.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { estimateDots } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { useHands } from "#app/w/[workspace]/forecast/use-hands.ts";
import { useMoment } from "#app/w/[workspace]/forecast/use-moment.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { Count } from "./count.tsx";
import { Outlook } from "./outlook.tsx";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** A triangle is drawn small and shown large: its letters and dots grow with it. */
const TRIANGLE_WIDTH = 380;

/** What everyone may see of a round: all estimates in one picture, and beside it what the team says. The reveal flies here too. */
export function Estimates({ view, round }: Props) {
  const { futures } = round.question;
  const hands = useHands(view, round);
  const moment = useMoment(round);
  const dots = estimateDots(view.estimates, { seat: null });
  const { probabilities = null, shown = null } = view.aggregate ?? {};
  const isTriangle = futures.length === 3;
  return (
    <MotionContext value={hands}>
      <div className={isTriangle ? "present-body" : "present-body alone"} data-moment={moment}>
        {isTriangle && (
          <div className="present-picture">
            <Triangle {...{ futures, dots }} aggregate={probabilities ?? undefined} width={TRIANGLE_WIDTH} />
          </div>
        )}
        {probabilities === null ? (
          <div className="present-count">
            <Count tally={view.tally} deed="estimated" />
          </div>
        ) : (
          <Outlook {...{ futures, dots, probabilities }} shown={shown ?? []} isAlone={!isTriangle} />
        )}
      </div>
    </MotionContext>
  );
}
