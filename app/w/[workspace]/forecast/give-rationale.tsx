"use client";

import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { giveBothWords } from "./give-words.ts";
import { rationaleWords, whyNotGive } from "./rationale-stage.ts";
import type { OpenEstimate } from "./use-open-estimate.ts";

type Props = { readonly view: SessionView; readonly estimate: OpenEstimate };

/** Gives the rationale, with the number where none is given yet, and says which of the two, number and rationale, is given by now. */
export function GiveRationale({ view: { own }, estimate }: Props) {
  const isConnected = useHeld(useRoom().isConnected);
  const { giveRationale, rationaleStage: stage } = estimate;
  const isAlone = stage === "written" && own === null && !estimate.isOnItsWay;
  const number = own === null ? null : { at: own.at, hasRationale: own.rationale !== undefined };
  return (
    <>
      <Button onClick={giveRationale} reason={whyNotGive[stage]}>
        {isAlone ? giveBothWords(estimate.values) : "Give the rationale"}
      </Button>
      <span className="quiet">{rationaleWords({ stage, number, isConnected })}</span>
    </>
  );
}
