/** Two of a list, by their places in it. */
export type PlacePair = readonly [one: number, other: number];

const MOST_EXACT = 12;

/** Distances that differ by less than this are the same. */
const HAIR = 1e-9;

type Best = { readonly sum: number; readonly squares: number; readonly pairs: readonly PlacePair[] };

/** The distances of all from all. */
type Apart = readonly (readonly number[])[];

/**
 * The pairs in which all together are as far apart as can be, each in one pair; of an odd number one is left alone, but not
 * `spared`. Beyond twelve the furthest two are taken, then of those left, and so on.
 */
export function furthestPairs(apart: Apart, spared: number | null): readonly PlacePair[] {
  if (apart.length < 2) return [];
  const pairs = apart.length > MOST_EXACT ? oneByOne(apart, spared) : exactly(apart, spared);
  return pairs.toSorted((a, b) => between(apart, b) - between(apart, a));
}

const between = (apart: Apart, [one, other]: PlacePair): number => apart[one]?.[other] ?? 0;

// Every set of people is solved once: the first of them goes with one of the others, or is the one who is left alone.
function exactly(apart: Apart, spared: number | null): readonly PlacePair[] {
  const solved = new Map<number, Best | null>([[0, { sum: 0, squares: 0, pairs: [] }]]);
  const solve = (people: number): Best | null => {
    const known = solved.get(people);
    if (known !== undefined) return known;
    const first = 31 - Math.clz32(people & -people);
    const rest = people & ~(1 << first);
    const isOdd = countOf(people) % 2 === 1;
    const alone = isOdd && first !== spared ? solve(rest) : null;
    const together = placesIn(rest).map((other) => {
      const left = solve(rest & ~(1 << other));
      return left === null ? null : withPair(left, [first, other], apart);
    });
    const best = [...together, alone].reduce(better, null);
    solved.set(people, best);
    return best;
  };
  return solve((1 << apart.length) - 1)?.pairs ?? [];
}

function withPair({ sum, squares, pairs }: Best, pair: PlacePair, apart: Apart): Best {
  const distance = between(apart, pair);
  return { sum: sum + distance, squares: squares + distance ** 2, pairs: [pair, ...pairs] };
}

// Of pairings that are equal in sum the one with the greater squares sets the poles themselves against each other.
function better(a: Best | null, b: Best | null): Best | null {
  if (a === null || b === null) return a ?? b;
  if (Math.abs(a.sum - b.sum) > HAIR) return a.sum > b.sum ? a : b;
  return b.squares > a.squares + HAIR ? b : a;
}

const placesIn = (people: number): readonly number[] =>
  Array.from({ length: MOST_EXACT }, (_, place) => place).filter((place) => (people & (1 << place)) !== 0);

const countOf = (people: number): number => placesIn(people).length;

function oneByOne(apart: Apart, spared: number | null): readonly PlacePair[] {
  const left = new Set(apart.keys());
  const pairs: PlacePair[] = [];
  const take = (among: readonly PlacePair[]) => {
    const [first, ...others] = among;
    if (first === undefined) return;
    const pair = others.reduce(
      (most, next) => (between(apart, next) > between(apart, most) ? next : most),
      first,
    );
    pairs.push(pair);
    pair.forEach((place) => left.delete(place));
  };
  const isOdd = apart.length % 2 === 1;
  if (isOdd && spared !== null)
    take([...left].filter((place) => place !== spared).map((place): PlacePair => [spared, place]));
  while (left.size > 1) take(pairsAmong([...left]));
  return pairs;
}

const pairsAmong = (places: readonly number[]): readonly PlacePair[] =>
  places.flatMap((one, at) => places.slice(at + 1).map((other): PlacePair => [one, other]));
