import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";

const HAIR = 1e-9;

/**
 * Whole units in proportion to `parts` that sum to `units` exactly (Hamilton's method): each part gets the
 * whole units it has earned, the missing ones go to the largest remainders, ties to the earlier part.
 * `parts` are finite, not negative and not all zero; remainders are compared after rounding to 1e-9.
 */
export function largestRemainder(parts: readonly number[], units = 100): readonly number[] {
  const sum = total(parts);
  assert(
    Number.isFinite(sum) && sum > 0 && parts.every((part) => part >= 0),
    "Parts must be a positive whole",
  );
  const exact = parts.map((part) => (part / sum) * units);
  const floors = exact.map((earned) => Math.floor(earned + HAIR));
  const missing = units - total(floors);
  const remainders = exact.map((earned, index) => Math.round((earned - (floors[index] ?? 0)) / HAIR));
  const lucky = new Set(
    [...remainders.keys()]
      .sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
      .slice(0, missing),
  );
  return floors.map((floor, index) => (lucky.has(index) ? floor + 1 : floor));
}
