import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { isProbabilities, type Probabilities } from "#lib/simplex/probabilities.ts";
import { linear } from "./linear.ts";
import { byFuture, present, type Row } from "./row.ts";
import { weightedMedian } from "./weighted-median.ts";

/**
 * The weighted median of each future, as said: half of the weight lies on either side. They need not sum to 1;
 * null when nobody is there.
 */
export function rawMedian(rows: readonly Row[]): readonly number[] | null {
  const there = present(rows);
  if (there.length === 0) return null;
  return byFuture(there).map((said) =>
    weightedMedian(said.map((value, index) => ({ value, weight: there[index]?.weight ?? 0 }))),
  );
}

/** The raw medians divided by their sum; the linear pool when all of them are 0; null when nobody is there. */
export function median(rows: readonly Row[]): Probabilities | null {
  const raw = rawMedian(rows);
  if (raw === null) return null;
  const sum = total(raw);
  if (sum === 0) return linear(rows);
  const pooled = raw.map((share) => Math.min(1, share / sum));
  assert(isProbabilities(pooled), "Divided medians sum to one");
  return pooled;
}
