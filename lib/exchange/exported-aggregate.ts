import { must } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import type { PoolName } from "#lib/pool/pools.ts";
import type { Spread } from "#lib/pool/spread.ts";
import type { PoolSettings } from "#lib/scenario/question.ts";
import type { RoundAggregate } from "#lib/session/aggregate.ts";
import { aggregateOf, parametersOf } from "#lib/session/aggregate.ts";
import type { Round } from "#lib/session/session.ts";
import type {
  ExportedAggregate,
  ExportedInput,
  ExportedParameters,
  ExportedResult,
  ExportedSpread,
} from "./export-file.ts";

const rounding = { rule: "largest-remainder", units: 100, ties: "lower-index" } as const;

/** A round's aggregate after the entry `asOf`, with what counted, how much, and what did not. */
export function exportedAggregate(round: Round, asOf: number): ExportedAggregate {
  const aggregate = aggregateOf(round);
  const { pool, count, minimum, excluded } = aggregate;
  return {
    round: round.id,
    asOf,
    pool,
    parameters: allParameters(pool, round.question.settings),
    inclusion: { round: round.id, expiry: null, minimum },
    inputs: { included: inputs(aggregate, round), excluded },
    count,
    result: result(aggregate),
  };
}

function inputs({ rows }: RoundAggregate, round: Round): readonly ExportedInput[] {
  const sum = total(rows.map(({ weight }) => weight));
  return rows.map(({ seat, probabilities, weight }) => {
    const { seq } = must(round.estimates[seat]);
    return { seat, seq, probabilities, recency: 1, skill: 1, assigned: weight, weight: weight / sum };
  });
}

function allParameters(pool: PoolName, settings: PoolSettings): ExportedParameters {
  const { floor = null, exponent = null } = parametersOf(pool, settings);
  const isLogarithmic = pool === "logarithmic";
  const unused = { alpha: null, halfLife: null, shrink: null, beta: null, cap: null };
  return {
    floor,
    capped: isLogarithmic ? true : null,
    exponent,
    uniformMix: isLogarithmic ? 0 : null,
    ...unused,
  };
}

function result({ probabilities, shown, others, spread }: RoundAggregate): ExportedResult | null {
  if (probabilities === null || shown === null || spread === null) return null;
  return { probabilities, shown, rounding, others, spread: exportedSpread(spread) };
}

function exportedSpread({ quartiles, range, disagreement }: Spread): ExportedSpread {
  return {
    quartiles,
    range,
    jensenShannon: disagreement.jsd,
    jensenShannonShare: disagreement.jsdNormalised,
    meanEntropy: disagreement.meanEntropy,
    meanDistance: disagreement.meanPairwiseTV,
  };
}
