import { must } from "#lib/kit/assert.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import type { Probabilities } from "#lib/simplex/probabilities.ts";
import { linear } from "./linear.ts";
import { type Sides, twoMeans } from "./two-means.ts";

/** One of two camps: who is in it (places in the order given, ascending) and the plain mean of what they say. */
export type Camp = { readonly members: readonly number[]; readonly mean: Probabilities };

/** Two camps, the larger first, with the mean total variation between two analysts of different camps and of the same. */
export type Camps = {
  readonly camps: readonly [Camp, Camp];
  readonly between: number;
  readonly within: number;
};

/** How many times further apart the camps lie than their members. An evenly spread line comes near it and stays below. */
export const CAMPS_APART = 3;

const FEWEST = 4;
const FEWEST_IN_CAMP = 2;
const MOST_FOR_ALL_SPLITS = 12;

/**
 * The two camps that analysts fall into, or null: two groups between which analysts are on average more than three
 * times as far apart as within them. A hint, not a test. A camp has two members at least, since one alone is an
 * outlier; hence it takes four. Up to twelve analysts all splits are compared, above that those of 2-means; of several
 * that qualify the one with the largest ratio counts. Who is who does not matter: the points are put in order first.
 */
export function camps(said: readonly Probabilities[]): Camps | null {
  if (said.length < FEWEST) return null;
  const places = [...said.keys()].toSorted((a, b) => inOrder(must(said[a]), must(said[b])) || a - b);
  const points = places.map((place) => must(said[place]));
  const splits = points.length <= MOST_FOR_ALL_SPLITS ? everySplit(points.length) : twoMeans(points);
  // below the diagonal only: a pair is a pair
  const distances = points.map((p, a) => points.slice(0, a).map((q) => totalVariation(p, q)));
  const best = bestOf(splits.filter(hasTwoCamps).map((sides) => ({ sides, ...apart(sides, distances) })));
  if (best === null || best.between <= CAMPS_APART * best.within) return null;
  const { between, within } = best;
  const [one, other] = [true, false].map((side) =>
    campOf(
      places.filter((_, index) => best.sides[index] === side),
      said,
    ),
  );
  return { camps: largerFirst(must(one), must(other)), between, within };
}

const inOrder = (p: readonly number[], q: readonly number[]): number => {
  const differs = p.findIndex((share, future) => share !== q[future]);
  return differs < 0 ? 0 : (p[differs] ?? 0) - (q[differs] ?? 0);
};

/** All ways to split so many in two, the first always on the same side: each once. */
const everySplit = (count: number): readonly Sides[] =>
  Array.from({ length: 2 ** (count - 1) }, (_, mask) =>
    Array.from({ length: count }, (_point, index) => index > 0 && ((mask >> (index - 1)) & 1) === 1),
  );

function hasTwoCamps(sides: Sides): boolean {
  const one = sides.filter((side) => side).length;
  return one >= FEWEST_IN_CAMP && sides.length - one >= FEWEST_IN_CAMP;
}

type Apart = { readonly between: number; readonly within: number };

function apart(sides: Sides, distances: readonly (readonly number[])[]): Apart {
  let [across, inside, between, within] = [0, 0, 0, 0];
  for (let a = 1; a < sides.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const distance = distances[a]?.[b] ?? 0;
      if (sides[a] === sides[b]) {
        within += distance;
        inside += 1;
      } else {
        between += distance;
        across += 1;
      }
    }
  }
  return { between: between / across, within: within / inside };
}

type Split = Apart & { readonly sides: Sides };

// compared by cross multiplication: camps of one mind have no distance within to divide by
const isBetter = (a: Split, b: Split): boolean => {
  const [left, right] = [a.between * b.within, b.between * a.within];
  return left > right || (left === right && a.between > b.between);
};

const bestOf = (splits: readonly Split[]): Split | null =>
  splits.reduce<Split | null>((best, split) => (best === null || isBetter(split, best) ? split : best), null);

function campOf(places: readonly number[], said: readonly Probabilities[]): Camp {
  const members = places.toSorted((a, b) => a - b);
  const rows = members.map((place) => ({ probabilities: must(said[place]), weight: 1 }));
  return { members, mean: must(linear(rows)) };
}

function largerFirst(one: Camp, other: Camp): readonly [Camp, Camp] {
  const size = other.members.length - one.members.length;
  return size > 0 || (size === 0 && must(other.members[0]) < must(one.members[0]))
    ? [other, one]
    : [one, other];
}
