import type { Future } from "#app/_charts/future.ts";
import { vectorWords } from "#app/_charts/sentences.ts";
import type { PlacedRound, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { lettersOf } from "./estimate-dots.ts";

type Shown = {
  readonly round: PlacedRound;
  readonly futures: readonly Future[];
  readonly probabilities: readonly number[];
  readonly estimates: readonly SeatedEstimate[];
};

/** What a screen reader says of the aggregate: of a sealed round that it is revealed, and who is furthest apart. */
export function heardWords({ round, futures, probabilities, estimates }: Shown): string {
  const vector = vectorWords(futures, probabilities);
  if (round.kind !== "sealed") return `Aggregate: ${vector}`;
  const pair = furthestTwo(estimates);
  return pair === null
    ? `Revealed. ${vector}.`
    : `Revealed. ${vector}. Furthest apart: ${pair.join(" and ")}.`;
}

/** The two who are furthest apart, as they are called; null when all say the same, or names are hidden. */
function furthestTwo(estimates: readonly SeatedEstimate[]): readonly [string, string] | null {
  const named = estimates.filter(({ label }) => lettersOf(label) !== "");
  let furthest = 0;
  let pair: readonly [string, string] | null = null;
  for (const [place, one] of named.entries())
    for (const other of named.slice(place + 1)) {
      const apart = totalVariation(one.values, other.values);
      if (apart <= furthest) continue;
      furthest = apart;
      pair = [one.label, other.label];
    }
  return pair;
}
