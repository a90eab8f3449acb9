import type { Future } from "#app/_charts/future.ts";
import { pointsWords } from "#app/_charts/sentences.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { isPoolName, type PoolName, pools } from "#lib/pool/pools.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { shown } from "#lib/simplex/show.ts";
import { mostMoved } from "./without-it.ts";

/** One pool beside the one in use. */
export type PoolRow = {
  readonly pool: PoolName;
  readonly probabilities: readonly number[];
  readonly isInUse: boolean;
  /** How far it is from the pool in use, from 0 to 1. */
  readonly distance: number;
  /** What would be otherwise with it, as a sentence goes on: "it would say Strengthen 33 instead of 30." */
  readonly differs: string;
};

type Named = readonly Pick<Future, "short">[];

/** What each pool makes of the same estimates, the one in use first. */
export function poolRows(futures: Named, aggregate: RecordAggregate): readonly PoolRow[] {
  const { pool: inUse, probabilities: used, others } = aggregate;
  if (used === null) return [];
  const rest = Object.keys(pools)
    .filter(isPoolName)
    .filter((pool) => pool !== inUse);
  return [inUse, ...rest].flatMap((pool) => {
    const probabilities = pool === inUse ? used : others[pool];
    if (probabilities === undefined) return [];
    return [
      {
        pool,
        probabilities,
        isInUse: pool === inUse,
        distance: totalVariation(probabilities, used),
        differs: pool === inUse ? "" : differsWords(futures, used, probabilities),
      },
    ];
  });
}

function differsWords(futures: Named, used: readonly number[], other: readonly number[]): string {
  const most = mostMoved(used, other);
  if (most === null) return "it would say the same.";
  const first = likeliest(other);
  const turns = first === likeliest(used) ? "" : `, and put ${futures[first]?.short ?? ""} first`;
  return `it would say ${futures[most.future]?.short ?? ""} ${most.after} instead of ${most.before}${turns}.`;
}

const likeliest = (probabilities: readonly number[]): number => {
  const whole = shown(probabilities);
  return whole.indexOf(Math.max(...whole));
};

const MUCH = 0.1;

/** A warning where the logarithmic and the linear pool lie more than ten points apart; else null. */
export function poolWarning({ pool, probabilities, others }: RecordAggregate): string | null {
  const of = (name: PoolName) => (name === pool ? probabilities : others[name]) ?? null;
  const [logarithmic, linear] = [of("logarithmic"), of("linear")];
  if (logarithmic === null || linear === null) return null;
  const distance = totalVariation(logarithmic, linear);
  return distance > MUCH
    ? `The logarithmic and the linear pool are ${pointsWords(distance)} apart: how you are pooled matters here, so read the reasons before the number.`
    : null;
}
