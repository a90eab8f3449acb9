import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { disagreement } from "#lib/pool/disagreement.ts";
import { quantile, quartilesOf } from "#lib/pool/quantile.ts";
import type { Row } from "#lib/pool/row.ts";
import { spread } from "#lib/pool/spread.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues } from "#lib/simplex/values.ts";

const row = (shares: readonly number[], weight = 1): Row => ({
  probabilities: toProbabilities(toValues(shares)),
  weight,
});

test("the spread gives the middle half and all, per future", () => {
  const { quartiles, range } = must(
    spread([row([4, 96]), row([6, 94]), row([12, 88]), row([20, 80]), row([32, 68])]),
  );
  expect(quartiles[0]).toEqual([0.06, 0.12, 0.2]);
  expect(range).toEqual([
    [0.04, 0.32],
    [0.68, 0.96],
  ]);
});

test("nobody has no spread, nor have those who weigh nothing", () => {
  expect(spread([])).toBeNull();
  expect(spread([row([1, 1], 0)])).toBeNull();
  expect(disagreement([row([1, 1], 0)])).toBeNull();
});

test("who weighs nothing is not in the range", () => {
  expect(must(spread([row([50, 50]), row([90, 10], 0)])).range[0]).toEqual([0.5, 0.5]);
});

test("two certain analysts who contradict each other disagree entirely and doubt nothing", () => {
  const apart = must(disagreement([row([1, 0]), row([0, 1])]));
  expect(apart.meanEntropy).toBe(0);
  expect(apart.jsdNormalised).toBeCloseTo(1, 12);
  expect(apart.meanPairwiseTV).toBe(1);
});

test("two analysts who do not know agree entirely and doubt everything", () => {
  const apart = must(disagreement([row([1, 1]), row([1, 1])]));
  expect(apart.meanEntropy).toBeCloseTo(Math.log(2), 12);
  expect(apart).toMatchObject({ jsd: 0, jsdNormalised: 0, meanPairwiseTV: 0, meanPairwiseW1: 0 });
});

test("neighbouring futures are nearer than the far ends of an order", () => {
  const near = must(disagreement([row([1, 0, 0]), row([0, 1, 0])]));
  const far = must(disagreement([row([1, 0, 0]), row([0, 0, 1])]));
  expect([near.meanPairwiseTV, far.meanPairwiseTV]).toEqual([1, 1]);
  expect([near.meanPairwiseW1, far.meanPairwiseW1]).toEqual([1, 2]);
});

test("quantiles interpolate between order statistics as type 7 does", () => {
  expect(quartilesOf([4, 1, 3, 2])).toEqual([1.75, 2.5, 3.25]);
  expect(quartilesOf([5])).toEqual([5, 5, 5]);
  expect([quantile([1, 9], 0), quantile([1, 9], 1)]).toEqual([1, 9]);
  expect(() => quantile([], 0.5)).toThrow("needs a number");
});
