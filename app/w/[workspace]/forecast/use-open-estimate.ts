"use client";

import { useEffect, useState } from "react";
import { NEXT_ROUND, useBallot } from "#app/_room/ballot.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { type RationaleStage, rationaleStage } from "./rationale-stage.ts";
import { startingValues } from "./starting-values.ts";
import { type EstimateRefusal, useGiving } from "./use-giving.ts";
import { useRest } from "./use-rest.ts";

/** One's estimate in an open round: what the instrument shows, what is on its way, what was refused. */
export type OpenEstimate = {
  readonly values: Values;
  /** Something was let go here and the record does not show it yet. */
  readonly isOnItsWay: boolean;
  readonly rationale: string;
  readonly rationaleStage: RationaleStage;
  readonly refusal: EstimateRefusal | null;
  /** Gives what stands there as it stands. */
  readonly keep: () => void;
  readonly drop: (values: Values, said?: string) => void;
  readonly write: (rationale: string) => void;
  readonly giveRationale: () => void;
  readonly letGo: () => void;
};

/** An estimate in an open round: a drop that has rested for a second is given; what is not given yet stays in this browser. */
export function useOpenEstimate(view: SessionView, round: PlacedRound): OpenEstimate | null {
  const open = useBallot(round.id);
  const kept = useBallot(NEXT_ROUND);
  const { refusal, give, settle } = useGiving(round.id);
  const rest = useRest();
  const [isRationaleDue, setRationaleDue] = useState(false);
  const isWaiting = useIsWaiting(round.id);
  const dropped = open?.ballot.values ?? null;
  useEffect(() => {
    if (dropped !== null && !isWaiting) rest(give); // let go on a page that was left before the second was over
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the ballot is found
  }, [open === null]);
  if (open === null) return null;
  const values = dropped ?? startingValues(view, round, kept?.ballot.values);
  const isOnItsWay = dropped !== null || isWaiting;
  const given = view.own?.rationale ?? "";
  const enter = (next: Values, said?: string) => {
    settle();
    open.change({ values: next, said });
    if (kept !== null && kept.ballot.values !== null) kept.change({ values: null });
  };
  return {
    values,
    isOnItsWay,
    refusal,
    rationale: open.ballot.rationale ?? given,
    rationaleStage: rationaleStage({
      written: open.ballot.rationale,
      given,
      isDue: isRationaleDue,
      isOnItsWay,
    }),
    keep: () => {
      enter(values);
      rest(() => give({ withRationale: isRationaleDue }), 0);
    },
    drop: (next, said) => {
      enter(next, said);
      rest(() => give({ withRationale: isRationaleDue }));
    },
    write: (rationale) => {
      setRationaleDue(false);
      open.change({ rationale });
    },
    giveRationale: () => {
      setRationaleDue(true);
      enter(values, dropped === null ? undefined : open.ballot.said);
      rest(() => give({ withRationale: true }), 0);
    },
    letGo: () => {
      settle();
      open.change({ values: null, said: undefined });
    },
  };
}

/** An estimate of that round waits in the outbox. */
function useIsWaiting(round: string): boolean {
  const { waiting } = useHeld(useRoom().outbox.state);
  return waiting.some((command) => command.type === "estimate" && command.round === round);
}
