import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import type { Probabilities } from "#lib/simplex/probabilities.ts";

/** One analyst in a pool: an estimate in force and its weight, finite and not negative. */
export type Row = { readonly probabilities: Probabilities; readonly weight: number };

/**
 * Those who count, in the order given, with weights that sum to 1: whoever weighs nothing is not there, and when
 * nobody is left there is nothing to pool. Callers sort by id, so that all replicas add in the same order.
 */
export function present(rows: readonly Row[]): readonly Row[] {
  const there = rows.filter(({ weight }) => weight > 0);
  const futures = there[0]?.probabilities.length;
  assert(
    rows.every(({ weight }) => Number.isFinite(weight) && weight >= 0),
    "A weight is finite and not negative",
  );
  assert(
    there.every(({ probabilities }) => probabilities.length === futures),
    "All rows speak of the same futures",
  );
  const sum = total(there.map(({ weight }) => weight));
  return there.map(({ probabilities, weight }) => ({ probabilities, weight: weight / sum }));
}

/** What everyone says of each future: one list per future, in the order of the rows. */
export function byFuture(rows: readonly Row[]): readonly (readonly number[])[] {
  const futures = rows[0]?.probabilities ?? [];
  return futures.map((_, future) => rows.map(({ probabilities }) => probabilities[future] ?? 0));
}
