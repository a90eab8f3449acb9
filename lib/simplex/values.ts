import { assert } from "#lib/kit/assert.ts";
import type { Brand } from "#lib/kit/brand.ts";
import { total } from "#lib/kit/total.ts";
import { largestRemainder } from "./largest-remainder.ts";

/** Everything there is to share out among the futures, in parts per million. */
export const WHOLE = 1_000_000;

/** An estimate as it is kept and sent: one whole number of parts per million per future, summing to the whole. */
export type Values = Brand<readonly number[], "Values">;

const isPart = (part: unknown): part is number =>
  typeof part === "number" && Number.isInteger(part) && part >= 0;

/** Are these whole parts per million, none negative, that sum to exactly the whole? */
export function isValues(numbers: unknown): numbers is Values {
  if (!Array.isArray(numbers)) return false;
  const parts: readonly unknown[] = numbers;
  return parts.every(isPart) && total(parts) === WHOLE;
}

/** The even split among `k` futures; what does not divide goes to the first ones. */
export function evenValues(k: number): Values {
  return toValues(Array.from({ length: k }, () => 1));
}

/** Parts per million in proportion to `shares` (finite, not negative, not all zero), by largest remainder. */
export function toValues(shares: readonly number[]): Values {
  const largest = Math.max(...shares);
  assert(Number.isFinite(largest) && largest > 0, "Shares must be finite and not all zero");
  // divided first, so that shares near the largest number still have a finite sum
  const values = largestRemainder(
    shares.map((share) => share / largest),
    WHOLE,
  );
  assert(isValues(values), "Shares must make a whole");
  return values;
}
