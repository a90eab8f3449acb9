import { totalVariation } from "#lib/simplex/distance.ts";
import type { Probabilities } from "#lib/simplex/probabilities.ts";
import type { Parameters, Pool } from "./pool.ts";
import type { Row } from "./row.ts";

/** What one estimate does to the aggregate. It says nothing of skill: never rank people by it. */
export type Influence = {
  /** The aggregate of all the others. */
  readonly without: Probabilities;
  /** Per future, the aggregate less that of the others. */
  readonly delta: readonly number[];
  /** Total variation of the two, in [0, 1]. */
  readonly tv: number;
};

/** The influence of each row under a pool, by leaving it out, in the order of the rows; null where nobody would be left. */
export function influence(
  rows: readonly Row[],
  pool: Pick<Pool, "merge" | "withoutEach">,
  parameters?: Parameters,
): readonly (Influence | null)[] {
  const all = pool.merge(rows, parameters);
  const rests = pool.withoutEach?.(rows, parameters) ?? mergedAnew(rows, pool, parameters);
  return rests.map((without) => {
    if (all === null || without === null) return null;
    const delta = all.map((share, future) => share - (without[future] ?? 0));
    return { without, delta, tv: totalVariation(all, without) };
  });
}

const mergedAnew = (rows: readonly Row[], { merge }: Pick<Pool, "merge">, parameters?: Parameters) =>
  rows.map((_, left) =>
    merge(
      rows.filter((_row, index) => index !== left),
      parameters,
    ),
  );
