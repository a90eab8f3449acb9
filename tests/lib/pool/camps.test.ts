import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { camps, CAMPS_APART } from "#lib/pool/camps.ts";
import { type Probabilities, toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { toValues } from "#lib/simplex/values.ts";

const said = (shares: readonly number[]): Probabilities => toProbabilities(toValues(shares));
const story = [
  [12, 66, 22],
  [10, 60, 30],
  [22, 56, 22],
  [6, 42, 52],
  [38, 52, 10],
].map(said);

/** So many points around a place, each moved by at most so many points from one future to another. */
const around = (centre: readonly number[], count: { readonly min: number; readonly max: number }) =>
  fc.array(
    fc
      .tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 0, max: 3 }))
      .map(([from, to, by]) =>
        said(centre.map((share, k) => share + (k === to ? by : 0) - (k === from ? by : 0))),
      ),
    { minLength: count.min, maxLength: count.max },
  );

/** Two camps at least thirty points apart, their members at most six. */
const planted = (least: number, most: number) =>
  fc.tuple(around([60, 30, 10], { min: least, max: most }), around([10, 30, 60], { min: least, max: most }));

/** Analysts evenly spaced on a line from one place to another. */
const lineOf = (count: number): readonly Probabilities[] =>
  Array.from({ length: count }, (_, step) =>
    said([10 + (60 * step) / (count - 1), 20, 70 - (60 * step) / (count - 1)]),
  );

describe.each([
  ["all splits compared", 2, 6],
  ["found by 2-means", 7, 20],
])("two camps, %s", (_, least, most) => {
  test("are found as they were planted, in whatever order analysts stand", () => {
    fc.assert(
      fc.property(
        planted(least, most),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        ([one, other], chance) => {
          const mixed = [
            ...one.map((point) => ({ point, is: "one" })),
            ...other.map((point) => ({ point, is: "other" })),
          ]
            .map((entry, place) => ({ ...entry, key: must(chance[place]) }))
            .toSorted((a, b) => a.key - b.key);
          const found = must(camps(mixed.map(({ point }) => point)));
          const sides = found.camps.map(
            ({ members }) => new Set(members.map((place) => must(mixed[place]).is)),
          );
          expect(sides.map((side) => side.size)).toEqual([1, 1]);
          expect(found.camps.map(({ members }) => members.length).toSorted((a, b) => a - b)).toEqual(
            [one.length, other.length].toSorted((a, b) => a - b),
          );
          expect(found.between).toBeGreaterThan(CAMPS_APART * found.within);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("the order of the futures does not matter", () => {
  fc.assert(
    fc.property(planted(2, 5), ([one, other]) => {
      const points = [...one, ...other];
      const turned = points.map(([a = 0, b = 0, c = 0]) => said([c, a, b]));
      const membersOf = (found: ReturnType<typeof camps>) => found?.camps.map(({ members }) => members);
      expect(membersOf(camps(turned))).toEqual(membersOf(camps(points)));
    }),
    { numRuns: 40 },
  );
});

test.each([4, 5, 6, 9, 12, 13, 20, 30, 60])(
  "%d analysts spread evenly along a line are not two camps",
  (count) => {
    expect(camps(lineOf(count))).toBeNull();
  },
);

test("a team in which one stands alone is not two camps", () => {
  expect(
    camps([...Array.from({ length: 4 }, (_, k) => said([20 + k, 60, 20 - k])), said([90, 5, 5])]),
  ).toBeNull();
});

test("analysts of one mind are not two camps, two who contradict two others are", () => {
  const [left, right] = [said([80, 20]), said([20, 80])];
  expect(camps([left, left, left, left])).toBeNull();
  expect(camps([left, right, left, right])).toMatchObject({
    camps: [
      { members: [0, 2], mean: left },
      { members: [1, 3], mean: right },
    ],
    within: 0,
  });
});

test("fewer than four analysts are never two camps", () => {
  expect(camps([said([80, 20]), said([80, 20]), said([20, 80])])).toBeNull();
  expect(camps([])).toBeNull();
});

test("the story of five, of whom two pull apart, has no camps; with them joined by friends it has", () => {
  expect(camps(story)).toBeNull();
  const split = [
    [14, 62, 24],
    [12, 60, 28],
    [4, 40, 56],
    [18, 58, 24],
    [4, 36, 60],
  ].map(said);
  const found = must(camps(split));
  expect(found.camps.map(({ members }) => members)).toEqual([
    [0, 1, 3],
    [2, 4],
  ]);
  expect(found.camps.map(({ mean }) => shown(mean))).toEqual([
    [15, 60, 25],
    [4, 38, 58],
  ]);
});
