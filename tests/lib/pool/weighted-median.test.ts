import { expect, test } from "vitest";
import { weightedMedian } from "#lib/pool/weighted-median.ts";

const weighed = (...pairs: readonly (readonly [value: number, weight: number])[]) =>
  pairs.map(([value, weight]) => ({ value, weight }));

test("the middle of an odd number is the median", () => {
  expect(weightedMedian(weighed([0.9, 1], [0.1, 1], [0.2, 1]))).toBe(0.2);
});

test("where exactly half is reached, it is the mean of that value and the next", () => {
  expect(weightedMedian(weighed([0.1, 1], [0.3, 1]))).toBe(0.2);
  expect(weightedMedian(weighed([0.1, 0.1], [0.2, 0.2], [0.4, 0.3]))).toBeCloseTo(0.3, 12);
});

test("who weighs more than all others is the median", () => {
  expect(weightedMedian(weighed([0.1, 1], [0.2, 1], [0.7, 2.1]))).toBe(0.7);
});

test("what weighs nothing is not the next value", () => {
  expect(weightedMedian(weighed([0.1, 1], [0.2, 0], [0.3, 1]))).toBe(0.2);
  expect(weightedMedian(weighed([0.1, 1], [0.9, 0]))).toBe(0.1);
});

test("nothing has no median", () => {
  expect(() => weightedMedian([])).toThrow("something that weighs");
});
