import { total } from "#lib/kit/total.ts";
import { entropy, totalVariation, wassersteinSteps } from "#lib/simplex/distance.ts";
import { linear } from "./linear.ts";
import { quartilesOf } from "./quantile.ts";
import { byFuture, present, type Row } from "./row.ts";

/** How far the analysts are from each other and how unsure each is, entropies in nats. */
export type Disagreement = {
  /** Entropy of the linear pool: all the uncertainty there is. */
  readonly poolEntropy: number;
  /** Weighted mean of the analysts' own entropies: each one's own doubt. */
  readonly meanEntropy: number;
  /** Jensen-Shannon divergence (Lin 1991): the uncertainty that lies between the analysts. */
  readonly jsd: number;
  /** The same as a share of the most it could be with these weights and futures, in [0, 1]. */
  readonly jsdNormalised: number;
  /** Total variation of two analysts on average, unweighted; 0 for one. */
  readonly meanPairwiseTV: number;
  /** Wasserstein distance of two analysts on average in steps of ordered futures, unweighted; 0 for one. */
  readonly meanPairwiseW1: number;
  /** Quartiles per future, unweighted. */
  readonly quartiles: readonly (readonly [q1: number, q2: number, q3: number])[];
};

/** The disagreement among those present; null when nobody is. */
export function disagreement(rows: readonly Row[]): Disagreement | null {
  const there = present(rows);
  const pooled = linear(rows);
  if (pooled === null) return null;
  const poolEntropy = entropy(pooled);
  const meanEntropy = total(there.map(({ probabilities, weight }) => weight * entropy(probabilities)));
  // identical analysts may leave a negative hair
  const jsd = Math.max(0, poolEntropy - meanEntropy);
  const bound = Math.min(entropy(there.map(({ weight }) => weight)), Math.log(pooled.length));
  return {
    poolEntropy,
    meanEntropy,
    jsd,
    jsdNormalised: bound > 0 ? jsd / bound : 0,
    meanPairwiseTV: meanPairwise(there, totalVariation),
    meanPairwiseW1: meanPairwise(there, wassersteinSteps),
    quartiles: byFuture(there).map(quartilesOf),
  };
}

function meanPairwise(rows: readonly Row[], distance: typeof totalVariation): number {
  const pairs = (rows.length * (rows.length - 1)) / 2;
  if (pairs === 0) return 0;
  const distances = rows.flatMap(({ probabilities: p }, index) =>
    rows.slice(0, index).map(({ probabilities: q }) => distance(p, q)),
  );
  return total(distances) / pairs;
}
