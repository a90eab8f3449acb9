"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import type { Answer } from "./accounts/account.ts";
import { accountOfChange } from "./accounts/account-of-change.ts";
import { accountOfPooled } from "./accounts/account-of-pooled.ts";
import { accountOfSpread } from "./accounts/account-of-spread.ts";
import { byName, toldIn } from "./accounts/told.ts";
import { Asked } from "./asked.tsx";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Where the figures of the aggregate come from, future by future: the figure itself, its spread, its change. */
export function Whence({ view, round }: Props) {
  return (
    <Asked isLink answer={() => whenceOf(view, round)}>
      Where does it come from?
    </Asked>
  );
}

/** The accounts of all figures that stand with the aggregate. */
export function whenceOf(view: SessionView, round: PlacedRound): Answer {
  const { futures, settings } = round.question;
  const told = byName(toldIn(view));
  const { pool } = settings;
  return {
    title: "Where the aggregate comes from",
    parts: futures.map((future, index) => ({
      name: future.title,
      accounts: [
        accountOfPooled({ pool, settings, futures, told, index }),
        accountOfSpread({ futures, told, index }),
        ...changeIn(view, round, index),
      ],
    })),
  };
}

function changeIn({ aggregate, before, earlierAggregate }: SessionView, round: PlacedRound, index: number) {
  const { futures } = round.question;
  const isComparable = (one: RecordAggregate | null): one is RecordAggregate =>
    one?.probabilities?.length === futures.length;
  if (before === null || !isComparable(aggregate) || !isComparable(earlierAggregate)) return [];
  return [
    accountOfChange({
      futures,
      index,
      now: { number: round.number, aggregate },
      before: { number: before.number, aggregate: earlierAggregate },
    }),
  ];
}
