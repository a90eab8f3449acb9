import fc from "fast-check";
import { expect, test } from "vitest";
import { total } from "#lib/kit/total.ts";

test("nothing sums to 0", () => {
  expect(total([])).toBe(0);
});

test("ten tenths make one, which plain addition misses", () => {
  const tenths = Array.from({ length: 10 }, () => 0.1);
  expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).not.toBe(1);
  expect(total(tenths)).toBe(1);
});

test("a small number survives between two large ones", () => {
  expect(total([1, 1e100, 1, -1e100])).toBe(2);
});

test("infinity stays infinity, and what is no number stays none", () => {
  expect(total([1, Infinity])).toBe(Infinity);
  expect(total([1, NaN])).toBeNaN();
});

test("whole numbers sum exactly in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 50 }), (numbers) => {
      expect(total(numbers)).toBe(total(numbers.toReversed()));
      expect(total(numbers)).toBe(Number(numbers.reduce((sum, number) => sum + BigInt(number), 0n)));
    }),
  );
});
