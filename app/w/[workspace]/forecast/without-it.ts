import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { parametersOf } from "#lib/session/aggregate.ts";
import { pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { isValues } from "#lib/simplex/values.ts";

/** The estimates as a pool takes them, in the order of their seats. */
function rowsOf(estimates: readonly SeatedEstimate[]): readonly (Row & { readonly seat: string })[] {
  return estimates.flatMap(({ seat, values }) =>
    isValues(values) ? [{ seat, probabilities: toProbabilities(values), weight: 1 }] : [],
  );
}

/** What the aggregate would be without the estimate from that seat; null when nobody would be left. */
export function withoutIt(
  estimates: readonly SeatedEstimate[],
  seat: string,
  { settings }: Pick<FrozenQuestion, "settings">,
): readonly number[] | null {
  const rest = rowsOf(estimates).filter((row) => row.seat !== seat);
  return pools[settings.pool].merge(rest, parametersOf(settings.pool, settings));
}

/** The future that one estimate moves most, with its probability with and without it; null when it moves none by a point. */
export function mostMoved(withIt: readonly number[], without: readonly number[]) {
  const moves = withIt.map((probability, index) => Math.abs(probability - (without[index] ?? 0)));
  const future = moves.indexOf(Math.max(...moves));
  const [before, after] = [Math.round((withIt[future] ?? 0) * 100), Math.round((without[future] ?? 0) * 100)];
  return before === after ? null : { future, before, after };
}
