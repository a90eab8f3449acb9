"use client";

import { useEffect, useRef, useState } from "react";
import { type OpenBallot, useBallot } from "#app/_room/ballot.ts";
import { useCommand } from "#app/_room/command.ts";
import { useHeld } from "#app/_room/held.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { NEXT_ROUND, startingValues } from "./starting-values.ts";

const REST_MS = 1_000;

/** One's estimate in an open round: what the instrument shows, what is on its way, what was refused. */
export type OpenEstimate = {
  readonly values: Values;
  /** Something was let go here and the record does not show it yet. */
  readonly isOnItsWay: boolean;
  readonly rationale: string;
  readonly rationaleStage: "none" | "given" | "written" | "goes with the estimate";
  readonly refusal: { readonly words: string; readonly values: Values } | null;
  readonly drop: (values: Values, said?: string) => void;
  readonly write: (rationale: string) => void;
  readonly giveRationale: () => void;
  readonly letGo: () => void;
};

/** An estimate in an open round: a drop that has rested for a second is given; what is not given yet stays in this browser. */
export function useOpenEstimate(view: SessionView, round: PlacedRound): OpenEstimate | null {
  const ballot = useBallot(round.id);
  const kept = useBallot(NEXT_ROUND);
  const { giving, give, settle } = useGiving(round.id, ballot);
  const rest = useRest();
  const [isRationaleDue, setRationaleDue] = useState(false);
  const waiting = useHeld(useRoom().outbox.state).waiting.some((command) => command.type === "estimate" && command.round === round.id);
  const given = view.own?.rationale ?? "";
  const dropped = ballot?.ballot.values ?? null;
  const isLeft = dropped !== null && !waiting;
  useEffect(() => {
    if (isLeft) rest(give); // let go on a page that was left before the second was over
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the ballot is found
  }, [ballot === null]);
  if (ballot === null) return null;
  const rationale = ballot.ballot.rationale ?? given;
  const values = dropped ?? startingValues(view, round, kept?.ballot.values);
  const isWritten = ballot.ballot.rationale !== null && ballot.ballot.rationale !== given;
  return {
    values,
    isOnItsWay: dropped !== null || waiting,
    rationale,
    rationaleStage: isWritten ? (isRationaleDue ? "goes with the estimate" : "written") : given === "" ? "none" : "given",
    refusal: giving.refusal,
    drop: (next, said) => {
      settle();
      ballot.change({ values: next, said });
      if (kept !== null && kept.ballot.values !== null) kept.change({ values: null });
      rest(() => give({ withRationale: isRationaleDue }));
    },
    write: (text) => {
      setRationaleDue(false);
      ballot.change({ rationale: text });
    },
    giveRationale: () => {
      setRationaleDue(true);
      if (view.own === null && dropped === null) return;
      ballot.change({ values });
      rest(() => give({ withRationale: true }), 0);
    },
    letGo: () => {
      settle();
      ballot.change({ values: null, said: undefined });
    },
  };
}

type How = { readonly withRationale?: boolean };
type Refusal = { readonly words: string; readonly values: Values };

function useGiving(round: string, open: OpenBallot | null) {
  const command = useCommand();
  const { ballots } = useRoom();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const give = async ({ withRationale = false }: How = {}) => {
    const { ballot } = ballots.of(round).now();
    if (ballot === null || ballot.values === null) return;
    const { values, said, rationale } = ballot;
    const answer = await command({
      type: "estimate",
      round,
      values,
      ...(said === undefined ? {} : { said }),
      ...(withRationale && rationale !== null ? { rationale } : {}),
    });
    const now = ballots.of(round).now().ballot;
    const isSuperseded = now?.values !== null && now?.values.join() !== values.join();
    if (!answer.ok) return setRefusal({ words: wordsOf(answer.error.code, answer.error.facts), values });
    await ballots.change(round, {
      ...(isSuperseded ? {} : { values: null, said: undefined }),
      ...(withRationale && now?.rationale === rationale ? { rationale: null } : {}),
    });
  };
  const settle = () => setRefusal(null);
  return { giving: { refusal }, give: (how?: How) => void give(how), settle, open };
}

/** Does something after a while, unless something else comes first; leaving the screen does it at once. */
function useRest() {
  const due = useRef<{ timer: ReturnType<typeof setTimeout>; work: () => void } | null>(null);
  const finish = () => {
    const now = due.current;
    if (now === null) return;
    clearTimeout(now.timer);
    due.current = null;
    now.work();
  };
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") finish();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      finish();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it reads what is due when the time comes
  }, []);
  return (work: () => void, afterMs = REST_MS) => {
    if (due.current !== null) clearTimeout(due.current.timer);
    due.current = { work, timer: setTimeout(finish, afterMs) };
  };
}
