import { assert } from "#lib/kit/assert.ts";
import type { Brand } from "#lib/kit/brand.ts";
import { ok, refuse, type Result } from "#lib/kit/result.ts";
import { total } from "#lib/kit/total.ts";
import { type Values, WHOLE } from "./values.ts";

/** One probability per future, each in [0, 1], summing to 1: a point in the simplex. */
export type Probabilities = Brand<readonly number[], "Probabilities">;

/** Wide enough for twelve probabilities rounded to 1e-9, far narrower than anything shown. */
const TOLERANCE = 1e-8;

/** How far from 1 the sum of an imported vector may lie before it is refused instead of divided. */
const IMPORT_TOLERANCE = 0.01;

const isShare = (share: unknown): share is number => typeof share === "number" && share >= 0 && share <= 1;

/** Are these probabilities that sum to 1? */
export function isProbabilities(numbers: unknown): numbers is Probabilities {
  if (!Array.isArray(numbers)) return false;
  const shares: readonly unknown[] = numbers;
  return shares.every(isShare) && Math.abs(total(shares) - 1) <= TOLERANCE;
}

/** An estimate as probabilities: parts per million become fractions. */
export function toProbabilities(values: Values): Probabilities {
  const probabilities = values.map((part) => part / WHOLE);
  assert(isProbabilities(probabilities), "Values must sum to the whole");
  return probabilities;
}

/**
 * Probabilities from numbers that mean to be some, divided by their sum. Refused are the wrong number of them
 * (`futures`, `given`), one that is negative or not finite (`future`, its index), and a sum more than 0.01 off
 * one (`sum`).
 */
export function normalise(
  numbers: readonly number[],
  futures = numbers.length,
): Result<Probabilities, "wrong-length" | "not-a-probability" | "sum-is-off"> {
  if (numbers.length !== futures || futures === 0) {
    return refuse("wrong-length", { futures, given: numbers.length });
  }
  const wrong = numbers.findIndex((number) => !Number.isFinite(number) || number < 0);
  if (wrong >= 0) return refuse("not-a-probability", { future: wrong });
  const sum = total(numbers);
  // 1.01 - 1 is a hair more than 0.01 in binary
  if (Math.abs(sum - 1) > IMPORT_TOLERANCE + 1e-12) return refuse("sum-is-off", { sum });
  const probabilities = numbers.map((number) => Math.min(1, number / sum));
  assert(isProbabilities(probabilities), "A divided vector must sum to one");
  return ok(probabilities);
}
