"use client";

import { useState } from "react";
import type { Ballot, BallotBox } from "#app/_room/ballot.ts";
import type { CommandBody } from "#app/_room/command-body.ts";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { Values } from "#lib/simplex/values.ts";

/** Why an estimate was refused, and which. */
export type EstimateRefusal = { readonly words: string; readonly values: Values };

type How = { readonly withRationale?: boolean };

/** Gives what stands on the ballot of an open round; once it is accepted the ballot is blank again. */
export function useGiving(round: string) {
  const command = useCommand();
  const { ballots } = useRoom();
  const [refusal, setRefusal] = useState<EstimateRefusal | null>(null);
  const give = async ({ withRationale = false }: How = {}): Promise<void> => {
    const given = ballots.of(round).now().ballot;
    if (given === null || given.values === null) return;
    const answer = await command(estimateOf(round, { ...given, values: given.values }, withRationale));
    if (answer.ok) return clear(ballots, { round, given, withRationale });
    setRefusal({ words: wordsOf(answer.error.code, answer.error.facts), values: given.values });
  };
  return {
    refusal,
    settle: () => setRefusal(null),
    give: (how?: How) => void give(how), // a refusal is said in words
  };
}

type Filled = Ballot & { readonly values: Values };

function estimateOf(round: string, { values, said, rationale }: Filled, withRationale: boolean): CommandBody {
  return {
    type: "estimate",
    round,
    values,
    ...(said === undefined ? {} : { said }),
    ...(withRationale && rationale !== null ? { rationale } : {}),
  };
}

type Given = { readonly round: string; readonly given: Ballot; readonly withRationale: boolean };

/** Takes from the ballot what was accepted; what has been entered since stays. */
async function clear(ballots: BallotBox, { round, given, withRationale }: Given): Promise<void> {
  const now = ballots.of(round).now().ballot;
  const isNewer = now?.values?.join() !== given.values?.join();
  const isRationaleGiven = withRationale && now?.rationale === given.rationale;
  await ballots.change(round, {
    ...(isNewer ? {} : { values: null, said: undefined }),
    ...(isRationaleGiven ? { rationale: null } : {}),
  });
}
