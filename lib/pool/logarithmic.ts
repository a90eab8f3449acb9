import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { isProbabilities, type Probabilities } from "#lib/simplex/probabilities.ts";
import type { Parameters } from "./pool.ts";
import { byFuture, present, type Row } from "./row.ts";

/** What the logarithmic pool does unless told otherwise. */
export const logarithmicParameters = { floor: 0.01, exponent: 1 } as const satisfies Parameters;

/**
 * The logarithmic pool: the weighted geometric mean, divided by its sum; null when nobody is there. It is
 * externally Bayesian (Genest 1984): pooling after shared evidence equals updating the pool.
 * Each probability counts as at least `floor`, so that nobody alone can rule a future out, but never more than
 * the highest said of it, so that what all agree on is left alone. `exponent` sharpens (> 1) or tempers (< 1).
 */
export function logarithmic(rows: readonly Row[], parameters: Parameters = {}): Probabilities | null {
  const { floor, exponent } = { ...logarithmicParameters, ...parameters };
  assert(floor > 0 && exponent > 0, "Floor and exponent are positive");
  const there = present(rows);
  if (there.length === 0) return null;
  const logs = byFuture(there).map((said) => {
    const counted = floored(said, floor);
    return total(counted.map((share, index) => (there[index]?.weight ?? 0) * Math.log(share)));
  });
  return softmax(logs.map((log) => exponent * log));
}

/** What each probability of one future counts as: at least the floor, or the highest said where that is lower. */
export function floored(said: readonly number[], floor: number): readonly number[] {
  const least = Math.min(floor, Math.max(...said));
  return said.map((share) => Math.max(share, least));
}

/** Subtracts the largest first, so that no exponential overflows and at least one is 1. */
export function softmax(logs: readonly number[]): Probabilities {
  const largest = Math.max(...logs);
  const powers = logs.map((log) => Math.exp(log - largest));
  const sum = total(powers);
  const pooled = powers.map((power) => power / sum);
  assert(isProbabilities(pooled), "The logarithmic pool needs a future that somebody holds possible");
  return pooled;
}
