"use client";

import { pointsWords } from "#app/_charts/sentences.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { pools } from "#lib/pool/pools.ts";
import type { Answer } from "./accounts/account.ts";
import { accountOfDistance } from "./accounts/account-of-distance.ts";
import { accountOfPooled } from "./accounts/account-of-pooled.ts";
import { byName, toldIn } from "./accounts/told.ts";
import { Asked } from "./asked.tsx";
import type { PoolRow } from "./pool-rows.ts";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  readonly row: PoolRow;
  /** The row of the pool in use. */
  readonly used: PoolRow | undefined;
};

/** What a pool does, in a sentence, how far it is from the one in use, and what would differ with it. */
export function PoolNote(props: Props) {
  const { pool, isInUse, distance, differs } = props.row;
  return (
    <>
      {pools[pool].idea}{" "}
      {isInUse ? (
        <>
          <Asked answer={() => poolAnswer(props)}>In use</Asked>, with equal weights.
        </>
      ) : (
        <>
          <Asked answer={() => poolAnswer(props)}>{capital(pointsWords(distance))}</Asked> from the pool in
          use; {differs}
        </>
      )}
    </>
  );
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** The accounts of a pool's figures, future by future, and of how far it is from the one in use. */
function poolAnswer({ view, round, row, used }: Props): Answer {
  const { futures, settings } = round.question;
  const { name } = pools[row.pool];
  const told = byName(toldIn(view));
  const distance =
    used === undefined || row.isInUse
      ? []
      : [
          accountOfDistance({
            what: `${name} and ${pools[used.pool].name.toLowerCase()} pool`,
            sentence: "Both are made of the same estimates.",
            futures,
            one: { head: `${name}, %`, shares: row.probabilities },
            other: { head: `${pools[used.pool].name}, %`, shares: used.probabilities },
          }),
        ];
  return {
    title: `Where the ${name.toLowerCase()} pool comes from`,
    parts: futures.map((future, index) => ({
      name: future.title,
      accounts: [accountOfPooled({ pool: row.pool, settings, futures, told, index }), ...distance],
    })),
  };
}
