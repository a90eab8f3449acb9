import { must } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";

const HAIR = 1e-12;

/** A number and how much it weighs. */
export type Weighed = { readonly value: number; readonly weight: number };

/**
 * The first value at which more than half of the weight is reached; where exactly half is reached (within 1e-12),
 * the mean of that value and the next. What weighs nothing is not there; something must be.
 */
export function weightedMedian(weighed: readonly Weighed[]): number {
  const sorted = weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
  const half = total(sorted.map(({ weight }) => weight)) / 2;
  let reached = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    reached += weight;
    if (Math.abs(reached - half) <= HAIR * 2 * half) return (value + must(sorted[index + 1]).value) / 2;
    if (reached > half) return value;
  }
  return must(sorted.at(-1), "A median needs something that weighs").value;
}
