import { must } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";

/** What each future means for an actor, from -3 (very bad) to 3 (very good). */
export type ActorImpacts = {
  readonly id: string;
  readonly name: string;
  readonly impacts: readonly number[];
};

/** What the forecast means for an actor: the mean impact weighted by probability, and the same by each analyst's own. */
export type ExpectedImpact = ActorImpacts & {
  readonly expected: number;
  readonly lowest: number;
  readonly highest: number;
};

/**
 * The expected impact per actor, the strongest first: sum of probability times impact under the aggregate, with the lowest and
 * highest of the single analysts'. Impacts stand in the order of the futures; actors whom no future touches are left out.
 */
export function expectedImpact(
  actors: readonly ActorImpacts[],
  {
    aggregate,
    estimates,
  }: { readonly aggregate: readonly number[]; readonly estimates: readonly (readonly number[])[] },
): readonly ExpectedImpact[] {
  return actors
    .filter(({ impacts }) => impacts.some((impact) => impact !== 0))
    .map((actor) => {
      const single = estimates.map((probabilities) => weighted(actor.impacts, probabilities));
      const expected = weighted(actor.impacts, aggregate);
      return {
        ...actor,
        expected,
        lowest: Math.min(expected, ...single),
        highest: Math.max(expected, ...single),
      };
    })
    .toSorted((a, b) => Math.abs(b.expected) - Math.abs(a.expected));
}

const weighted = (impacts: readonly number[], probabilities: readonly number[]): number =>
  total(impacts.map((impact, place) => impact * must(probabilities[place])));

/** An impact with its sign and one decimal where it needs one: "+1.6", "−3", "0". */
export function impactInFigures(impact: number): string {
  const tenth = Math.round(impact * 10) / 10;
  if (tenth === 0) return "0";
  return `${tenth < 0 ? "\u2212" : "+"}${Math.abs(tenth)}`;
}
