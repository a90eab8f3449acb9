import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { isValues, type Values, WHOLE } from "./values.ts";

/**
 * Live shares become values: the futures in `kept` (index -> parts per million) have exactly these, the others
 * divide what is left in proportion to their shares by largest remainder; equally when all their shares are 0.
 */
export function roundOnce(shares: readonly number[], kept: ReadonlyMap<number, number>): Values {
  const left = WHOLE - total(kept.values());
  const loose = shares.map((share, future) => (kept.has(future) ? 0 : share));
  const divided = left > 0 ? largestRemainder(total(loose) > 0 ? loose : evenly(shares, kept), left) : [];
  const values = shares.map((_, future) => kept.get(future) ?? divided[future] ?? 0);
  assert(isValues(values), "What is kept must leave a whole");
  return values;
}

const evenly = (shares: readonly number[], kept: ReadonlyMap<number, number>): readonly number[] =>
  shares.map((_, future) => (kept.has(future) ? 0 : 1));
