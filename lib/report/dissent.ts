import { totalVariation } from "#lib/simplex/distance.ts";
import { inPoints } from "./in-words.ts";

/** What one analyst says, as far as it may be told. `rationale` is Markdown. */
export type Said = {
  readonly seat: string;
  readonly label: string;
  readonly probabilities: readonly number[];
  readonly rationale: string | null;
};

/** The same with its distance from the aggregate: the probability that would have to move (total variation, 0 to 1). */
export type Voice = Said & { readonly distance: number };

/** Nearer than this, nobody would speak of dissent: half of what a picture can show. */
const NEAR = 0.05;

/** Everyone, the furthest from the aggregate first; equally far ones in the order of their seats. */
export const byDistance = (said: readonly Said[], aggregate: readonly number[]): readonly Voice[] =>
  said
    .map((one) => ({ ...one, distance: totalVariation(one.probabilities, aggregate) }))
    .toSorted((a, b) => b.distance - a.distance || (a.seat < b.seat ? -1 : 1));

/** The dissent of a report: who is 5 points or more from the aggregate, furthest first, at most so many. */
export const dissent = (said: readonly Said[], aggregate: readonly number[], most = 3): readonly Voice[] =>
  byDistance(said, aggregate)
    .filter(({ distance }) => distance >= NEAR)
    .slice(0, most);

/** One sentence above the voices, or in their place when there is no dissent. */
export function dissentInWords(said: readonly Said[], aggregate: readonly number[]): string {
  const [furthest] = byDistance(said, aggregate);
  if (furthest === undefined) return "Nobody has said anything yet.";
  if (furthest.distance < NEAR) return "Nobody is further than 5 points from the aggregate.";
  return `${furthest.label} is furthest from the aggregate, ${inPoints(furthest.distance)} away.`;
}
