import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { roomFor } from "#lib/simplex/room.ts";
import { alongRail, type Direction, fromPoint, type Point, step, toPoint } from "#lib/simplex/triangle.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { pinsOf, valuesOf } from "./arbitraries.ts";

const coordinate = fc.double({ min: -2, max: 3, noNaN: true });
const aPoint = fc.record({ x: coordinate, y: coordinate });
const threeShares = valuesOf(3).map((values) => values.map((part) => part / WHOLE));
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

test("a vector comes back from its point", () => {
  fc.assert(
    fc.property(threeShares, (shares) => {
      fromPoint(toPoint(shares)).forEach((share, future) =>
        expect(share).toBeCloseTo(must(shares[future]), 12),
      );
    }),
  );
});

test("every point gives shares from 0 to 1 that sum to 1, and stays there when read again", () => {
  fc.assert(
    fc.property(aPoint, (point) => {
      const shares = fromPoint(point);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(apart(toPoint(fromPoint(toPoint(shares))), toPoint(shares))).toBeLessThan(1e-12);
    }),
  );
});

test("no point of the triangle is nearer than the one that is taken", () => {
  fc.assert(
    fc.property(aPoint, threeShares, (point, other) => {
      expect(apart(toPoint(fromPoint(point)), point)).toBeLessThanOrEqual(
        apart(toPoint(other), point) + 1e-12,
      );
    }),
  );
});

test("on a rail the pinned share is exact and no point of the rail is nearer", () => {
  const rail = fc.record({ future: fc.nat(2), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(
      aPoint,
      rail,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (point, { future, share }, part) => {
        const shares = alongRail(point, { future, share });
        expect(shares[future]).toBe(share);
        expect(shares.every((loose) => loose >= 0)).toBe(true);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        const other = [0, 0, 0];
        other[future] = share;
        other[(future + 1) % 3] = part * (1 - share);
        other[(future + 2) % 3] = (1 - part) * (1 - share);
        expect(apart(toPoint(shares), point)).toBeLessThanOrEqual(apart(toPoint(other), point) + 1e-12);
      },
    ),
  );
});

const pressing = (directions: readonly Direction[]) =>
  fc.record({
    direction: fc.constantFrom(...directions),
    points: fc.constantFrom(0.1, 1, 5),
    pins: pinsOf(3),
  });

test("left and right leave the top, and give to one bottom future what they take from the other", () => {
  fc.assert(
    fc.property(valuesOf(3), pressing(["left", "right"]), (values, press) => {
      const [first, top, third] = step(values, press);
      const [from, to] = press.direction === "right" ? [values[0], third] : [values[2], first];
      const isFixed = press.pins.has(0) || press.pins.has(2);
      const moved = isFixed ? 0 : Math.min(press.points * 10_000, must(from));
      expect(top).toBe(values[1]);
      expect(must(to) - must(press.direction === "right" ? values[2] : values[0])).toBe(moved);
    }),
  );
});

test("up and down move the top by as many points as there is room for, and no pin", () => {
  fc.assert(
    fc.property(valuesOf(3), pressing(["up", "down"]), (values, press) => {
      const stepped = step(values, press);
      const { least, most } = roomFor(values, { future: 1, pins: press.pins });
      const way = (press.direction === "up" ? 1 : -1) * press.points * 10_000;
      expect(stepped[1]).toBe(Math.min(Math.max(must(values[1]) + way, least), most));
      for (const pin of press.pins) expect(stepped[pin]).toBe(values[pin]);
    }),
  );
});
