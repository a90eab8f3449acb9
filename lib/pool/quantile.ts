import { assert } from "#lib/kit/assert.ts";

/** The quantile at `level` in [0, 1] by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). */
export function quantile(numbers: readonly number[], level: number): number {
  assert(numbers.length > 0, "A quantile needs a number");
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * level;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (place - Math.floor(place)) * (above - below);
}

/** First quartile, median and third quartile, unweighted. */
export function quartilesOf(numbers: readonly number[]): readonly [q1: number, q2: number, q3: number] {
  return [quantile(numbers, 0.25), quantile(numbers, 0.5), quantile(numbers, 0.75)];
}
