import fc from "fast-check";
import { expect, test } from "vitest";
import { furthestPairs, type PlacePair } from "#app/w/[workspace]/session/furthest-pairs.ts";

const apartOf = (points: readonly number[]) => points.map((a) => points.map((b) => Math.abs(a - b)));
const sumOf = (apart: readonly (readonly number[])[], pairs: readonly PlacePair[]): number =>
  pairs.reduce((sum, [one, other]) => sum + (apart[one]?.[other] ?? 0), 0);

/** Every way to pair a list up, one left over where it is odd. */
function everyPairing(places: readonly number[], spared: number | null): readonly (readonly PlacePair[])[] {
  const [first, ...rest] = places;
  if (first === undefined) return [[]];
  const together = rest.flatMap((other) =>
    everyPairing(
      rest.filter((place) => place !== other),
      spared,
    ).map((more): readonly PlacePair[] => [[first, other], ...more]),
  );
  const isOdd = places.length % 2 === 1;
  return isOdd && first !== spared ? [...together, ...everyPairing(rest, spared)] : together;
}

const aRoomful = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
  .chain((points) => fc.tuple(fc.constant(points), fc.option(fc.nat(points.length - 1))));

test("no other pairing puts more distance between those who talk", () => {
  fc.assert(
    fc.property(aRoomful, ([points, spared]) => {
      const apart = apartOf(points);
      const places = points.map((_, place) => place);
      const most = Math.max(...everyPairing(places, spared).map((pairs) => sumOf(apart, pairs)));
      expect(sumOf(apart, furthestPairs(apart, spared))).toBe(most);
    }),
  );
});

test("however many there are, nobody is in two pairs, at most one is left alone, and not who was spared", () => {
  const aCrowd = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 31 })
    .chain((points) => fc.tuple(fc.constant(points), fc.option(fc.nat(points.length - 1))));
  fc.assert(
    fc.property(aCrowd, ([points, spared]) => {
      const pairs = furthestPairs(apartOf(points), spared);
      const talking = pairs.flat();
      expect(new Set(talking).size).toBe(talking.length);
      expect(points.length - talking.length).toBe(points.length % 2);
      expect([...talking, null]).toContain(spared);
    }),
  );
});

test("four on a line pair up crosswise, not the two ends and the two in the middle by accident", () => {
  const apart = apartOf([0, 10, 90, 100]);
  expect(sumOf(apart, furthestPairs(apart, null))).toBe(180);
});

test("the furthest pair stands first", () => {
  expect(furthestPairs(apartOf([0, 50, 60, 100]), null)[0]).toEqual([0, 3]);
  expect(furthestPairs(apartOf([40]), null)).toEqual([]);
});
