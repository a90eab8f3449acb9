"use client";

import { useState } from "react";
import { isAsSealed, NEXT_ROUND, useBallot, type Ballot } from "#app/_room/ballot.ts";
import { useCommand } from "#app/_room/command.ts";
import { usePassingWords } from "#app/_room/passing-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { sealBallot } from "#app/_room/seal-ballot.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { startingValues } from "./starting-values.ts";

/** One's ballot in a sealed round: what stands on it, whether it is sealed, and how to seal it. */
export type Sealing = {
  readonly ballot: Ballot;
  readonly values: Values;
  /** Locked under its seal until one wishes to change it. */
  readonly isLocked: boolean;
  readonly isSealed: boolean;
  /** The round is locked: nobody can seal any more. */
  readonly isOver: boolean;
  /** The digest one keeps, of what was sealed last. */
  readonly digest: string | null;
  /** Sealed on another device: what stands here is not what was sealed. */
  readonly isElsewhere: boolean;
  readonly isKept: boolean;
  readonly isBusy: boolean;
  readonly words: string | null;
  readonly change: (part: Partial<Ballot>) => void;
  readonly seal: () => void;
  readonly unlock: () => void;
};

/** Sealing in a round; nothing of the ballot leaves the browser before the button is pressed (or the time runs out, if one wishes so). */
export function useSealing(view: SessionView, round: PlacedRound): Sealing | null {
  const open = useBallot(round.id);
  const kept = useBallot(NEXT_ROUND);
  const digest = useOwnDigest(round.id);
  const press = useSealPress(round.id);
  if (open === null) return null;
  const { isKept, change } = open;
  const isOver = round.stage === "locked";
  const ballot = isOver ? asItCounts(open.ballot, digest) : open.ballot;
  const values = ballot.values ?? startingValues(view, round, kept?.ballot.values);
  const isElsewhere = digest !== null && ballot.sealed?.digest !== digest;
  const isUntouched = isElsewhere || isAsSealed(ballot);
  const isSealed = digest !== null;
  return {
    ballot,
    values,
    digest,
    isKept,
    isElsewhere,
    change,
    isSealed,
    isOver,
    isLocked: isOver || (isSealed && !press.isChanging && isUntouched),
    isBusy: press.isBusy,
    words: press.words,
    seal: () => press.seal({ ...ballot, values }),
    unlock: press.unlock,
  };
}

/** A ballot as it will be opened: what was sealed, whatever was entered since. */
const asItCounts = (ballot: Ballot, digest: string | null): Ballot =>
  ballot.sealed === undefined || ballot.sealed.digest !== digest
    ? ballot
    : { ...ballot, values: ballot.sealed.values, rationale: ballot.sealed.rationale };

/** The digest of what one has sealed in that round, as the server says it. */
function useOwnDigest(round: string): string | null {
  const { sealed } = useSelf();
  return sealed !== null && sealed.round === round ? sealed.digest : null;
}

function useSealPress(round: string) {
  const command = useCommand();
  const { ballots } = useRoom();
  const [isChanging, setChanging] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { words, say, refused } = usePassingWords(round);
  const seal = async (ballot: Ballot): Promise<void> => {
    setBusy(true);
    say(null);
    const outcome = await sealBallot(command, round, ballot);
    setBusy(false);
    if (!outcome.ok) return refused(outcome.error);
    setChanging(false);
    await ballots.change(round, { values: ballot.values, sealed: outcome.value });
  };
  return {
    isChanging,
    isBusy,
    words,
    seal: (ballot: Ballot) => void seal(ballot), // a refusal is said in words
    unlock: () => setChanging(true),
  };
}
