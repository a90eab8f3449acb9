import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hull } from "#app/_charts/hull.ts";
import { pushedApart } from "#app/_charts/pushed-apart.ts";
import { spaced } from "#app/_charts/spaced.ts";
import { pointUnder, spotOf, triangleFrame } from "#app/_charts/triangle-frame.ts";
import { fromPoint } from "#lib/simplex/triangle.ts";

const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
const share = fc.integer({ min: 0, max: 1000 });

describe("the triangle's frame", () => {
  test("reads back the shares it has placed, at any width", () => {
    const shares = fc.tuple(share, share, share).filter((three) => three.some((one) => one > 0));
    fc.assert(
      fc.property(shares, fc.integer({ min: 200, max: 900 }), (three, width) => {
        const frame = triangleFrame(width, 2);
        const sum = three[0] + three[1] + three[2];
        const read = fromPoint(pointUnder(frame, spotOf(frame, three)));
        read.forEach((one, index) => expect(one).toBeCloseTo((three[index] ?? 0) / sum, 9));
      }),
    );
  });

  test("fits into a phone and never grows beyond its largest side", () => {
    expect(triangleFrame(358, 2).side).toBe(322);
    expect(triangleFrame(1200, 2).side).toBe(456);
  });
});

describe("letters over dots", () => {
  test("keep their gap and their order, and stay where there is room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }), (places) => {
        const letters = spaced(
          places.toSorted((a, b) => a - b),
          12,
        );
        letters
          .slice(1)
          .forEach((at, index) => expect(at - (letters[index] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9));
      }),
    );
    expect(spaced([0, 50, 100], 12)).toEqual([0, 50, 100]);
    expect(spaced([50, 50], 12)).toEqual([44, 56]);
  });
});

describe("dots that would hide each other", () => {
  test("are moved by at most 6 pixels", () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), (places) => {
        pushedApart(places, { reach: 9, most: 6 }).forEach((to, index) => {
          const from = places[index] ?? to;
          expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(6 + 1e-9);
        });
      }),
    );
  });

  test("are told apart even when they coincide, and left alone when they do not touch", () => {
    const same = { x: 10, y: 10 };
    const [left, right] = pushedApart([same, same], { reach: 9, most: 6 });
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(9, 6);
    expect(pushedApart([same, { x: 30, y: 10 }], { reach: 9, most: 6 })).toEqual([same, { x: 30, y: 10 }]);
  });
});

describe("the hull", () => {
  test("has all places on its left side", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 30 }), (spots) => {
        const around = hull(spots);
        around.forEach((from, index) => {
          const to = around[(index + 1) % around.length] ?? from;
          for (const one of spots) {
            const side = (to.x - from.x) * (one.y - from.y) - (to.y - from.y) * (one.x - from.x);
            expect(side).toBeGreaterThanOrEqual(-1e-6);
          }
        });
      }),
    );
  });
});
