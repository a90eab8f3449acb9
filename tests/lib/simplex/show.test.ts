import { expect, test } from "vitest";
import { figures, points, shown, shownPercent, tenths } from "#lib/simplex/show.ts";
import { evenValues } from "#lib/simplex/values.ts";

test("whole percentages sum to 100 and tenths to 1000", () => {
  expect(shown([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
  expect(tenths(evenValues(3))).toEqual([334, 333, 333]);
});

test("what is possible but below half a per cent is shown as less than one", () => {
  expect([0, 0.0001, 0.00499, 0.005, 0.35, 1].map((p) => shownPercent(p))).toEqual([
    "0",
    "<1",
    "<1",
    "1",
    "35",
    "100",
  ]);
});

test("the figures of a vector never show something possible as nothing", () => {
  expect(figures([0.005, 0.005, 0.99])).toEqual(["1", "<1", "99"]);
  expect(figures([0, 0.002, 0.998])).toEqual(["0", "<1", "100"]);
  expect(figures([0.12, 0.58, 0.3])).toEqual(["12", "58", "30"]);
});

test("differences are points with their sign, the minus a true one", () => {
  expect([0.06, -0.031, 0.004, -0.004, 0].map(points)).toEqual(["+6", "\u22123", "0", "0", "0"]);
});
