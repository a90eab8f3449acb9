import { must } from "#lib/kit/assert.ts";
import { canonical } from "#lib/kit/json.ts";
import { isPoolName } from "#lib/pool/pools.ts";
import { csv } from "./csv.ts";
import type { ExportedAggregate, ExportedResult, ExportFile } from "./export-file.ts";

const columns = [
  "round_id",
  "at",
  "pool",
  "pool_parameters",
  "future_id",
  "probability",
  "lower",
  "upper",
  "n",
] as const;

/**
 * `aggregates.csv`, long: one row per round, pool and future; the pool in use first, its parameters as JSON (the others were
 * given the parameters they have by themselves, and the same floor). `lower` and `upper` hold the middle half of the estimates.
 */
export function aggregatesTable(file: ExportFile): string {
  return csv(
    file.aggregates.flatMap((aggregate) =>
      aggregate.result === null ? [] : rowsOf(file, aggregate, aggregate.result),
    ),
    columns,
  );
}

function rowsOf(file: ExportFile, aggregate: ExportedAggregate, result: ExportedResult) {
  const round = must(file.rounds.find(({ id }) => id === aggregate.round));
  const question = must(file.questions.find(({ version }) => version === round.question));
  const others = Object.keys(result.others).filter(isPoolName).toSorted();
  const lists = [
    { pool: aggregate.pool, parameters: canonical(heeded(aggregate)), list: result.probabilities },
    ...others.map((pool) => ({ pool, parameters: null, list: must(result.others[pool]) })),
  ];
  return lists.flatMap(({ pool, parameters, list }) =>
    question.futures.map((future, place) => ({
      round_id: round.id,
      at: round.closedAt ?? round.revealedAt ?? file.asOf.at,
      pool,
      pool_parameters: parameters,
      future_id: future.id,
      probability: must(list[place]),
      lower: must(result.spread.quartiles[place])[0],
      upper: must(result.spread.quartiles[place])[2],
      n: aggregate.count,
    })),
  );
}

const heeded = ({ parameters }: ExportedAggregate) =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
