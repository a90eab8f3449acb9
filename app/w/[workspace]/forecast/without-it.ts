import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import { influence } from "#lib/pool/influence.ts";
import { pools } from "#lib/pool/pools.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { parametersOf } from "#lib/session/aggregate.ts";
import type { Names } from "#lib/session/session.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { isValues } from "#lib/simplex/values.ts";

const FEWEST = 3;

type Asked = { readonly names: Names; readonly question: Pick<FrozenQuestion, "settings"> };

/**
 * What the aggregate would be without each estimate, by seat. Nobody is told for fewer than three estimates, nor where
 * nobody is named: there it would help to tell whose is whose.
 */
export function withoutEach(
  estimates: readonly SeatedEstimate[],
  { names, question: { settings } }: Asked,
): ReadonlyMap<string, readonly number[]> {
  const seated = estimates.flatMap(({ seat, values }) =>
    isValues(values) ? [{ seat, probabilities: toProbabilities(values), weight: 1 }] : [],
  );
  if (names === "none" || seated.length < FEWEST) return new Map();
  const found = influence(seated, pools[settings.pool], parametersOf(settings.pool, settings));
  return new Map(
    seated.flatMap(({ seat }, index) => {
      const one = found[index] ?? null;
      return one === null ? [] : [[seat, one.without] as const];
    }),
  );
}

/** The future that one estimate moves most, with its figure with and without it; null when none moves as shown. */
export function mostMoved(withIt: readonly number[], without: readonly number[]) {
  const [before, after] = [shown(withIt), shown(without)];
  const moves = withIt.map((probability, index) => Math.abs(probability - (without[index] ?? 0)));
  const [future] = [...moves.keys()]
    .filter((index) => before[index] !== after[index])
    .toSorted((a, b) => (moves[b] ?? 0) - (moves[a] ?? 0) || a - b);
  return future === undefined ? null : { future, before: before[future] ?? 0, after: after[future] ?? 0 };
}
