import { expect, test } from "vitest";
import { isProbabilities, normalise, toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues } from "#lib/simplex/values.ts";

test("probabilities lie in [0, 1] and sum to one", () => {
  expect(isProbabilities([0.2, 0.3, 0.5])).toBe(true);
  expect(isProbabilities([0.1, 0.2, 0.7000001])).toBe(false);
  expect(isProbabilities([1.5, -0.5])).toBe(false);
  expect(isProbabilities([NaN, 1])).toBe(false);
  expect(isProbabilities([])).toBe(false);
  expect(isProbabilities("1")).toBe(false);
});

test("twelve probabilities rounded to nine decimals are still probabilities", () => {
  expect(isProbabilities(Array.from({ length: 12 }, () => 0.083333333))).toBe(true);
});

test("values become fractions", () => {
  expect(toProbabilities(toValues([2, 5, 3]))).toEqual([0.2, 0.5, 0.3]);
});

test("a sum within a hundredth of one is divided", () => {
  const normalised = normalise([0.33, 0.33, 0.33]);
  expect(normalised).toEqual({ ok: true, value: [0.33 / 0.99, 0.33 / 0.99, 0.33 / 0.99] });
  expect(normalise([0.51, 0.5]).ok).toBe(true);
});

test("a sum further off is refused and told", () => {
  expect(normalise([0.6, 0.5])).toEqual({ ok: false, error: { code: "sum-is-off", facts: { sum: 1.1 } } });
  expect(normalise([0.5, 0.48]).ok).toBe(false);
});

test("what is negative or not finite is refused by its place", () => {
  for (const wrong of [-0.1, NaN, Infinity]) {
    expect(normalise([0.5, wrong, 0.5])).toEqual({
      ok: false,
      error: { code: "not-a-probability", facts: { future: 1 } },
    });
  }
});

test("the wrong number of probabilities is refused", () => {
  expect(normalise([0.5, 0.5], 3)).toEqual({
    ok: false,
    error: { code: "wrong-length", facts: { futures: 3, given: 2 } },
  });
  expect(normalise([]).ok).toBe(false);
});
