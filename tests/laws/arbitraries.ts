import fc from "fast-check";
import type { Row } from "#lib/pool/row.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues, type Values, WHOLE } from "#lib/simplex/values.ts";

/** Numbers of futures that a question can have. */
export const aCount = fc.integer({ min: 2, max: 12 });

const aRawShare = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.double({ min: 1e-9, max: 1e-4, noNaN: true }) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);

/** Shares before they sum to anything in particular: zeros, specks and ordinary ones, not all zero. */
export const rawShares = (k: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(aRawShare, { minLength: k, maxLength: k })
    .filter((shares) => shares.some((share) => share > 1e-9));

/** Any vector of `k` futures, with zeros, certainties and single parts per million among them. */
export const valuesOf = (k: number): fc.Arbitrary<Values> => rawShares(k).map(toValues);

/** Any vector of two to twelve futures. */
export const anyValues = aCount.chain(valuesOf);

/** A share that a pointer or slider may ask for, also beyond the ends. */
export const aShare = fc.oneof(fc.double({ min: -0.5, max: 1.5, noNaN: true }), fc.constantFrom(0, 1));

/** Parts per million of one future. */
export const aPart = fc.integer({ min: 0, max: WHOLE });

/** Some of the futures of a vector. */
export const pinsOf = (k: number): fc.Arbitrary<ReadonlySet<number>> =>
  fc.subarray(Array.from({ length: k }, (_, future) => future)).map((pins) => new Set(pins));

const aWeight = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 3, noNaN: true }));

/** Rows of one to eight analysts on the same `k` futures, all present. */
export const rowsOf = (k: number, vector: fc.Arbitrary<Values> = valuesOf(k)): fc.Arbitrary<readonly Row[]> =>
  fc.array(fc.record({ probabilities: vector.map(toProbabilities), weight: aWeight }), {
    minLength: 1,
    maxLength: 8,
  });

/** Rows on two to twelve futures. */
export const anyRows = aCount.chain((k) => rowsOf(k));

/** Vectors in which no future falls below the floor of the logarithmic pool. */
export const openValuesOf = (k: number): fc.Arbitrary<Values> =>
  fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: k, maxLength: k }).map(toValues);
