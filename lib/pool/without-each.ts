import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { isProbabilities, type Probabilities } from "#lib/simplex/probabilities.ts";
import { logarithmicParameters, softmax } from "./logarithmic.ts";
import type { Parameters } from "./pool.ts";
import { byFuture, type Row } from "./row.ts";

/** The linear pool of all rows but each, from one sum per future; null where nobody would be left. */
export function linearWithoutEach(rows: readonly Row[]): readonly (Probabilities | null)[] {
  const weights = rows.map(({ weight }) => weight);
  const means = byFuture(rows).map((said) => meansWithoutEach(said, weights));
  return pooledByRow(rows, means, (shares) => {
    const pooled = shares.map((share) => Math.min(1, Math.max(0, share)));
    assert(isProbabilities(pooled), "Means of probabilities are probabilities");
    return pooled;
  });
}

/** The logarithmic pool of all rows but each, from one sum per future; null where nobody would be left. */
export function logarithmicWithoutEach(
  rows: readonly Row[],
  parameters: Parameters = {},
): readonly (Probabilities | null)[] {
  const { floor, exponent } = { ...logarithmicParameters, ...parameters };
  const weights = rows.map(({ weight }) => weight);
  const means = byFuture(rows).map((said) => {
    const [first, second] = highestTwo(said.filter((_, row) => (weights[row] ?? 0) > 0));
    const logs = logsOf(said, Math.min(floor, first));
    const common = meansWithoutEach(logs, weights);
    // only without the one who said the highest may the floor be lower: then that future is summed anew
    return common.map((mean, row) =>
      said[row] === first && (weights[row] ?? 0) > 0 && second < floor
        ? meanOfOthers(logsOf(said, Math.min(floor, second)), weights, row)
        : mean,
    );
  });
  return pooledByRow(rows, means, (logs) => softmax(logs.map((log) => exponent * log)));
}

const logsOf = (said: readonly number[], floor: number): readonly number[] =>
  said.map((share) => Math.log(Math.max(share, floor)));

function highestTwo(said: readonly number[]): readonly [first: number, second: number] {
  const [first = 0, second = 0] = said.toSorted((a, b) => b - a);
  return [first, second];
}

type Means = readonly (number | null)[];

/** The weighted mean of all values but each. Who outweighs all others is not subtracted: that would cost digits. */
function meansWithoutEach(values: readonly number[], weights: readonly number[]): Means {
  const parts = values.map((value, row) => weighed(value, weights[row]));
  const [sum, all] = [total(parts), total(weights)];
  return values.map((_, row) => {
    const weight = weights[row] ?? 0;
    const isPlain = Number.isFinite(sum) && all > 0 && weight <= all / 2;
    return isPlain ? (sum - (parts[row] ?? 0)) / (all - weight) : meanOfOthers(values, weights, row);
  });
}

function meanOfOthers(values: readonly number[], weights: readonly number[], left: number): number | null {
  const others = values.flatMap((value, row) => (row === left ? [] : [weighed(value, weights[row])]));
  const weight = total(weights.filter((_, row) => row !== left));
  return weight > 0 ? total(others) / weight : null;
}

// what weighs nothing counts for nothing, also where its logarithm has no end
const weighed = (value: number, weight = 0): number => (weight > 0 ? weight * value : 0);

/** Per row the pool of its means; null where a mean is missing, since nobody is left. */
function pooledByRow(
  rows: readonly Row[],
  means: readonly Means[],
  pool: (means: readonly number[]) => Probabilities,
): readonly (Probabilities | null)[] {
  return rows.map((_, row) => {
    const own = means.flatMap((mean) => mean[row] ?? []);
    return own.length < means.length ? null : pool(own);
  });
}
