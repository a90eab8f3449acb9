import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { linear } from "#lib/pool/linear.ts";
import { logarithmic } from "#lib/pool/logarithmic.ts";
import { median, rawMedian } from "#lib/pool/median.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { toValues } from "#lib/simplex/values.ts";

const row = (shares: readonly number[], weight = 1): Row => ({
  probabilities: toProbabilities(toValues(shares)),
  weight,
});

test("the logarithmic pool is the one in use unless chosen otherwise, with a floor of one per cent", () => {
  expect(Object.keys(pools)).toEqual(["logarithmic", "linear", "median"]);
  expect(pools.logarithmic.parameters).toEqual({ floor: 0.01, exponent: 1 });
});

test("only the names of pools are names of pools", () => {
  expect(isPoolName("median")).toBe(true);
  expect(isPoolName("toString")).toBe(false);
});

test("for two futures the logarithmic pool is the geometric mean of the odds", () => {
  const [yes = 0, no = 0] = must(logarithmic([row([80, 20]), row([50, 50])]));
  expect(yes / no).toBeCloseTo(Math.sqrt(4 * 1), 12);
});

test("a single veto pushes a future down to what one per cent would do, not to nothing", () => {
  const pooled = must(logarithmic([row([0, 100]), row([50, 50])]));
  expect(pooled[0]).toBeCloseTo(Math.sqrt(0.01 * 0.5) / (Math.sqrt(0.01 * 0.5) + Math.sqrt(0.5)), 12);
});

test("what everyone holds impossible stays impossible, and what everyone holds below the floor is left alone", () => {
  expect(must(logarithmic([row([0, 60, 40]), row([0, 50, 50])]))[0]).toBe(0);
  expect(must(logarithmic([row([0.2, 99.8]), row([0.2, 99.8])]))[0]).toBeCloseTo(0.002, 12);
});

test("without a floor or an exponent the logarithmic pool is a mistake", () => {
  expect(() => logarithmic([row([1, 1])], { floor: 0 })).toThrow("positive");
  expect(() => logarithmic([row([1, 1])], { exponent: 0 })).toThrow("positive");
});

test("a larger exponent sharpens the logarithmic pool, a smaller one tempers it", () => {
  const rows = [row([70, 30]), row([60, 40])];
  const [plain, sharp, tempered] = [1, 2, 0.5].map((exponent) =>
    must(must(logarithmic(rows, { exponent }))[0]),
  );
  expect(sharp).toBeGreaterThan(must(plain));
  expect(tempered).toBeLessThan(must(plain));
});

test("raw medians are what half of the analysts said; the median pool divides them by their sum", () => {
  const rows = [row([18, 54, 28]), row([10, 60, 30]), row([40, 20, 40])];
  expect(rawMedian(rows)).toEqual([0.18, 0.54, 0.3]);
  expect(must(median(rows))[0]).toBeCloseTo(0.18 / 1.02, 12);
});

test("when all medians are 0 the median pool falls back on the linear pool", () => {
  const rows = [row([1, 0, 0]), row([0, 1, 0]), row([0, 0, 1])];
  expect(rawMedian(rows)).toEqual([0, 0, 0]);
  expect(median(rows)).toEqual(linear(rows));
});

test("identical analysts keep a thousand voices from drifting", () => {
  const rows = Array.from({ length: 1000 }, () => row([0.1, 0.2, 0.7]));
  expect(must(linear(rows))[0]).toBeCloseTo(0.1, 15);
});

test("the logarithmic and linear pools of a split team lie far enough apart for a warning", () => {
  const rows = [row([98, 1, 1]), row([20, 60, 20]), row([90, 5, 5])];
  const [log, lin] = [must(logarithmic(rows)), must(linear(rows))];
  expect(totalVariation(log, lin)).toBeGreaterThan(0.1);
  expect(shown(log).reduce((a, b) => a + b, 0)).toBe(100);
});

test("rows on different futures, and weights below 0 or without end, are mistakes", () => {
  expect(() => linear([row([1, 1]), row([1, 1, 1])])).toThrow("same futures");
  expect(() => linear([row([1, 1], -1)])).toThrow("not negative");
  expect(() => linear([row([1, 1], Infinity)])).toThrow("finite");
  expect(() => linear([row([1, 1], NaN)])).toThrow("finite");
});
