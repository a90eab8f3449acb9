import { expect, test } from "vitest";
import { entropy, totalVariation, wassersteinSteps } from "#lib/simplex/distance.ts";

test("total variation is the probability that has to move", () => {
  expect(totalVariation([0.2, 0.5, 0.3], [0.4, 0.4, 0.2])).toBeCloseTo(0.2, 15);
  expect(totalVariation([1, 0, 0], [0, 0, 1])).toBe(1);
});

test("in an order, probability that moves further counts more", () => {
  expect(wassersteinSteps([1, 0, 0], [0, 1, 0])).toBe(1);
  expect(wassersteinSteps([1, 0, 0], [0, 0, 1])).toBe(2);
  expect(wassersteinSteps([0.5, 0, 0.5], [0, 1, 0])).toBe(1);
});

test("certainty has no entropy, the even split has ln K", () => {
  expect(entropy([0, 1, 0])).toBe(0);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 15);
  expect(entropy([0.2, 0.3, 0.5])).toBeCloseTo(1.0296530140645734, 14);
});
