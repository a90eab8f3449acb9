"use client";

import { useShared } from "#app/_room/shared.ts";
import { aggregatesOf, roundsOf } from "#lib/documents/record-readings.ts";
import type { Held, PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";

/** What the team said last: the round it was said in, and whole percentages by future. */
export type Forecast = { readonly round: number; readonly shown: Readonly<Record<string, number>> };

/** The newest aggregate there is; null before the first. */
export function useForecast(): Forecast | null {
  return latestForecast(useShared(roundsOf), useShared(aggregatesOf));
}

/** The newest round with an aggregate, its percentages by the futures that it froze. */
export function latestForecast(
  rounds: readonly PlacedRound[],
  aggregates: Held<RecordAggregate>,
): Forecast | null {
  const round = rounds.findLast(({ id }) => (aggregates[id]?.shown ?? null) !== null);
  const shown = round === undefined ? null : (aggregates[round.id]?.shown ?? null);
  if (round === undefined || shown === null) return null;
  const { number, question } = round;
  return {
    round: number,
    shown: Object.fromEntries(question.futures.map(({ id }, place) => [id, shown[place] ?? 0])),
  };
}
