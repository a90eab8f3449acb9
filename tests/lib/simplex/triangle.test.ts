import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { grabPoint } from "#lib/simplex/grab-point.ts";
import { alongRail, fromPoint, HEIGHT, step, toPoint } from "#lib/simplex/triangle.ts";
import { toValues } from "#lib/simplex/values.ts";

const expectClose = (shares: readonly number[], expected: readonly number[]) => {
  expected.forEach((share, future) => expect(must(shares[future])).toBeCloseTo(share, 12));
};

test("the first future is on the left, the second on top, the third on the right", () => {
  expect(toPoint([1, 0, 0])).toEqual({ x: 0, y: 0 });
  expect(toPoint([0, 1, 0])).toEqual({ x: 0.5, y: HEIGHT });
  expect(toPoint([0, 0, 1])).toEqual({ x: 1, y: 0 });
});

test("the centre is the even split", () => {
  expectClose(fromPoint({ x: 0.5, y: HEIGHT / 3 }), [1 / 3, 1 / 3, 1 / 3]);
});

test("outside, the point slides along the edge and stops in the corner", () => {
  expectClose(fromPoint({ x: 0.25, y: -1 }), [0.75, 0, 0.25]);
  expectClose(fromPoint({ x: -3, y: -1 }), [1, 0, 0]);
  expectClose(fromPoint({ x: 0.5, y: 5 }), [0, 1, 0]);
  // square to the right edge, from its middle outwards
  expectClose(fromPoint({ x: 0.75 + HEIGHT, y: HEIGHT / 2 + 0.5 }), [0, 0.5, 0.5]);
});

test("a pinned future is a rail: the point moves along it and stops at its ends", () => {
  expectClose(alongRail({ x: 0.5, y: 0.1 }, { future: 1, share: 0.5 }), [0.25, 0.5, 0.25]);
  expectClose(alongRail({ x: 9, y: 0 }, { future: 1, share: 0.5 }), [0, 0.5, 0.5]);
  expectClose(alongRail({ x: 0, y: 0 }, { future: 2, share: 0.2 }), [0.8, 0, 0.2]);
});

test("left and right move between the bottom futures and leave the top", () => {
  const start = toValues([20, 50, 30]);
  expect(step(start, { direction: "right", points: 1 })).toEqual([190_000, 500_000, 310_000]);
  expect(step(start, { direction: "left", points: 5 })).toEqual([250_000, 500_000, 250_000]);
  expect(step(start, { direction: "right", points: 30 })).toEqual([0, 500_000, 500_000]);
});

test("up and down move the top and keep the bottom two in proportion", () => {
  const start = toValues([20, 50, 30]);
  expect(step(start, { direction: "up", points: 5 })).toEqual([180_000, 550_000, 270_000]);
  expect(step(start, { direction: "down", points: 0.1 })).toEqual([200_400, 499_000, 300_600]);
  expect(step(toValues([0, 1, 0]), { direction: "down", points: 1 })).toEqual([5_000, 990_000, 5_000]);
});

test("a step that a pin forbids changes nothing, one along the rail does", () => {
  const start = toValues([20, 50, 30]);
  expect(step(start, { direction: "right", points: 1, pins: new Set([0]) })).toEqual(start);
  expect(step(start, { direction: "up", points: 1, pins: new Set([1]) })).toEqual(start);
  expect(step(start, { direction: "up", points: 1, pins: new Set([0]) })).toEqual([
    200_000, 510_000, 290_000,
  ]);
});

test("the point is free without pins, on a rail with one, and fixed with two", () => {
  const start = toValues([20, 50, 30]);
  const centre = { x: 0.5, y: HEIGHT / 3 };
  expect(grabPoint(start).moveTo(centre).drop()).toEqual([333_334, 333_333, 333_333]);
  expect(
    grabPoint(start, new Set([1]))
      .moveTo(centre)
      .drop(),
  ).toEqual([250_000, 500_000, 250_000]);
  expect(
    grabPoint(start, new Set([0, 1]))
      .moveTo(centre)
      .drop(),
  ).toEqual(start);
});
