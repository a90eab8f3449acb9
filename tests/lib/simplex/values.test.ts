import { expect, test } from "vitest";
import { evenValues, isValues, toValues, WHOLE } from "#lib/simplex/values.ts";

test("values are whole parts per million that sum to exactly the whole", () => {
  expect(isValues([500_000, 300_000, 200_000])).toBe(true);
  expect(isValues([WHOLE, 0])).toBe(true);
});

test.each([
  [[500_000, 300_000, 199_999]],
  [[500_000.5, 499_999.5]],
  [[1_000_001, -1]],
  [[NaN, WHOLE]],
  [[]],
  [["500000", "500000"]],
  ["1000000"],
  [null],
  [{ length: 1, 0: WHOLE }],
])("%j are not values", (numbers) => {
  expect(isValues(numbers)).toBe(false);
});

test("a hole in a list is not a value", () => {
  const holed = Array<number>(2);
  holed[1] = WHOLE;
  expect(isValues(holed)).toBe(false);
});

test("the even split of three leaves the odd part to the first", () => {
  expect(evenValues(3)).toEqual([333_334, 333_333, 333_333]);
  expect(evenValues(2)).toEqual([500_000, 500_000]);
});

test("shares of any sum become values in proportion", () => {
  expect(toValues([5, 3, 2])).toEqual([500_000, 300_000, 200_000]);
  expect(toValues([Number.MAX_VALUE, Number.MAX_VALUE])).toEqual([500_000, 500_000]);
  expect(toValues([0, Number.MIN_VALUE])).toEqual([0, WHOLE]);
});

test.each([[[0, 0]], [[-1, 2]], [[NaN, 1]], [[Infinity, 1]], [[]]])("shares %j are a mistake", (shares) => {
  expect(() => toValues(shares)).toThrow();
});
