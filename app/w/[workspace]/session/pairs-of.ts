import type { Voice } from "#app/w/[workspace]/forecast/voices.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { WHOLE } from "#lib/simplex/values.ts";

/** Two analysts who should talk to each other, and how many points lie between them. */
export type Pair = { readonly one: Voice; readonly other: Voice; readonly points: number };

const MOST_PAIRS = 8;

/** Pairs of opposite poles: the two who are furthest apart first, then of those left, and so on; nobody is in two pairs. */
export function pairsOf(voices: readonly Voice[]): readonly Pair[] {
  const left = [...voices];
  const pairs: Pair[] = [];
  while (left.length > 1 && pairs.length < MOST_PAIRS) {
    const furthest = left.flatMap((one, place) =>
      left.slice(place + 1).map((other) => ({ one, other, points: between(one, other) })),
    );
    const pair = furthest.reduce((most, next) => (next.points > most.points ? next : most));
    pairs.push(pair);
    for (const voice of [pair.one, pair.other]) left.splice(left.indexOf(voice), 1);
  }
  return pairs;
}

const sharesOf = ({ said }: Voice): readonly number[] => said.values.map((part) => part / WHOLE);
const between = (one: Voice, other: Voice): number =>
  Math.round(totalVariation(sharesOf(one), sharesOf(other)) * 100);
