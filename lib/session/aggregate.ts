import { isId } from "#lib/kit/id.ts";
import type { Parameters } from "#lib/pool/pool.ts";
import type { PoolName } from "#lib/pool/pools.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import type { Spread } from "#lib/pool/spread.ts";
import { spread } from "#lib/pool/spread.ts";
import type { PoolSettings } from "#lib/scenario/question.ts";
import type { Probabilities } from "#lib/simplex/probabilities.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { minimumOf } from "./minimum.ts";
import type { Round, SeatId } from "./session.ts";

/** An estimate that counts, and how much, before weights are divided by their sum. */
export type SeatedRow = Row & { readonly seat: SeatId };

/** An estimate that does not count, and why. */
export type Excluded = { readonly seat: SeatId; readonly reason: "withdrawn" };

/** The forecast of the team in one round, with everything it was made of. */
export type RoundAggregate = {
  readonly pool: PoolName;
  /** At full precision, one per future in the frozen order; null below the minimum. */
  readonly probabilities: Probabilities | null;
  /** Whole percentages that sum to 100 (largest remainder); null below the minimum. */
  readonly shown: readonly number[] | null;
  /** How many estimates count, and how many it takes. */
  readonly count: number;
  readonly minimum: number;
  /** What the pools not in use make of the same estimates; empty below the minimum. */
  readonly others: Readonly<Partial<Record<PoolName, Probabilities>>>;
  readonly spread: Spread | null;
  /** Sorted by seat, so that every replica adds in the same order. */
  readonly rows: readonly SeatedRow[];
  readonly excluded: readonly Excluded[];
};

/** What a round's estimates in force come to. A sealed round has none before its reveal. */
export function aggregateOf(round: Round): RoundAggregate {
  const { names, question } = round;
  const seats = Object.keys(round.estimates)
    .filter(isId<"Seat">)
    .toSorted();
  const rows = seats.flatMap((seat): readonly SeatedRow[] => {
    const estimate = round.estimates[seat];
    if (estimate === undefined || estimate.withdrawn) return [];
    return [{ seat, probabilities: toProbabilities(estimate.values), weight: 1 }];
  });
  const excluded = seats
    .filter((seat) => round.estimates[seat]?.withdrawn === true)
    .map((seat) => ({ seat, reason: "withdrawn" }) as const);
  const minimum = minimumOf(names);
  const isEnough = rows.length >= minimum;
  const { pool } = question.settings;
  const probabilities = isEnough ? merged(pool, rows, question.settings) : null;
  return {
    pool,
    probabilities,
    shown: probabilities === null ? null : shown(probabilities),
    count: rows.length,
    minimum,
    others: isEnough ? othersOf(rows, question.settings) : {},
    spread: isEnough ? spread(rows) : null,
    rows,
    excluded,
  };
}

/** The parameters a pool heeds, as a round's settings have them; what the settings do not say keeps the pool's own value. */
export function parametersOf(pool: PoolName, settings: PoolSettings): Parameters {
  const { floor, exponent } = settings;
  return pool === "logarithmic" ? { ...pools[pool].parameters, floor, exponent } : pools[pool].parameters;
}

const merged = (pool: PoolName, rows: readonly Row[], settings: PoolSettings): Probabilities | null =>
  pools[pool].merge(rows, parametersOf(pool, settings));

function othersOf(rows: readonly Row[], settings: PoolSettings): RoundAggregate["others"] {
  const names = Object.keys(pools).filter(isPoolName);
  return Object.fromEntries(
    names
      .filter((name) => name !== settings.pool)
      .map((name) => [name, merged(name, rows, settings)] as const)
      .filter((entry): entry is readonly [PoolName, Probabilities] => entry[1] !== null),
  );
}
