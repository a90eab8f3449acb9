import { expect, test } from "vitest";
import { largestRemainder } from "#lib/simplex/largest-remainder.ts";

test("ties go to the earlier part", () => {
  expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
  expect(largestRemainder([0.125, 0.125, 0.25, 0.5])).toEqual([13, 12, 25, 50]);
});

test("a remainder that differs only by a rounding error is a tie", () => {
  expect(largestRemainder([0.1 + 0.2, 0.3, 0.4], 5)).toEqual([2, 1, 2]);
  expect(largestRemainder([0.3, 0.1 + 0.2, 0.4], 5)).toEqual([2, 1, 2]);
});

test("a part that a rounding error leaves below its whole units keeps them", () => {
  expect(largestRemainder([0.29, 0.71])).toEqual([29, 71]);
});

test("nothing gets nothing", () => {
  expect(largestRemainder([0, 1, 2], 1000)).toEqual([0, 333, 667]);
});

test("parts that make no whole are a mistake", () => {
  for (const parts of [[], [0, 0], [-1, 2], [NaN, 1], [Infinity, 1]])
    expect(() => largestRemainder(parts)).toThrow();
});
