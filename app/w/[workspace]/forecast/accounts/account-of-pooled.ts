import type { Future } from "#app/_charts/future.ts";
import { percent } from "#app/_ui/percent.ts";
import { total } from "#lib/kit/total.ts";
import { parametersOf } from "#lib/session/aggregate.ts";
import { floored } from "#lib/pool/logarithmic.ts";
import { rawMedian } from "#lib/pool/median.ts";
import { type PoolName, pools } from "#lib/pool/pools.ts";
import type { PoolSettings } from "#lib/scenario/question.ts";
import { figures } from "#lib/simplex/show.ts";
import type { Account } from "./account.ts";
import { decimals, fine } from "./fine.ts";
import type { Told } from "./told.ts";

type Facts = {
  readonly pool: PoolName;
  readonly settings: PoolSettings;
  readonly futures: readonly Pick<Future, "title" | "short">[];
  readonly told: readonly Told[];
  /** Of which future, by its place. */
  readonly index: number;
};

/** Where a pool's probability of one future comes from: everyone's, with their weights, and what the pool makes of them. */
export function accountOfPooled(facts: Facts): Account {
  const { pool, settings, futures, told, index } = facts;
  const rows = told.map(({ shares }) => ({ probabilities: shares, weight: 1 }));
  const pooled = pools[pool].merge(rows, parametersOf(pool, settings)) ?? [];
  const shownAs = percent(figures(pooled)[index] ?? "");
  const derived = derivations[pool](facts);
  return {
    title: `${shownAs} for ${futures[index]?.short ?? ""}`,
    sentence: `${pools[pool].name} pool of ${told.length} estimates, equal weights${floorWords(pool, settings)}.`,
    inputs: derived.inputs,
    formula: derived.formula,
    result: `${derived.result} = ${percent(fine(pooled[index] ?? 0))}, shown as ${shownAs}.`,
  };
}

const floorWords = (pool: PoolName, { floor, exponent }: PoolSettings): string => {
  if (pool !== "logarithmic") return "";
  const sharpness = exponent === 1 ? "" : `, exponent ${decimals(exponent, 3)}`;
  return `, floor ${percent(decimals(floor * 100, 2))}${sharpness}`;
};

type Derived = Pick<Account, "inputs" | "formula" | "result">;
type Derive = (facts: Facts) => Derived;

const derivations: Readonly<Record<PoolName, Derive>> = {
  logarithmic: ({ futures, told, index, settings }) => {
    const { floor, exponent } = settings;
    const weight = 1 / told.length;
    const saidOf = (future: number) => told.map(({ shares }) => shares[future] ?? 0);
    const logsOf = (future: number) => floored(saidOf(future), floor).map((share) => Math.log(share));
    const meanOf = (future: number) => total(logsOf(future).map((log) => log * weight));
    const powers = futures.map((_, future) => Math.exp(exponent * meanOf(future)));
    const logs = logsOf(index);
    const power = exponent === 1 ? "" : `${decimals(exponent, 3)} × `;
    return {
      inputs: {
        columns: ["Analyst", "Said,\u00a0%", "Weight", "ln p"],
        rows: told.map(({ name }, row) => [
          name,
          fine(saidOf(index)[row] ?? 0),
          decimals(weight, 3),
          decimals(logs[row] ?? 0, 4),
        ]),
        sum: ["Mean", "", "", decimals(meanOf(index), 4)],
      },
      formula: `q = e^(${power}mean of ln p) ÷ the same for all futures together; a p below ${percent(decimals(floor * 100, 2))} counts as that, unless nobody says more.`,
      result: `e^(${power}${decimals(meanOf(index), 4)}) = ${decimals(powers[index] ?? 0, 4)}; all futures together ${decimals(total(powers), 4)}; ${decimals(powers[index] ?? 0, 4)} ÷ ${decimals(total(powers), 4)}`,
    };
  },
  linear: ({ told, index }) => {
    const weight = 1 / told.length;
    const said = told.map(({ shares }) => shares[index] ?? 0);
    return {
      inputs: {
        columns: ["Analyst", "Said,\u00a0%", "Weight", "Weight × said"],
        rows: told.map(({ name }, row) => [
          name,
          fine(said[row] ?? 0),
          decimals(weight, 3),
          fine((said[row] ?? 0) * weight),
        ]),
        sum: ["Together", fine(total(said)), "1", fine(total(said) * weight)],
      },
      formula: "q = the sum of weight × said.",
      result: `${fine(total(said))} ÷ ${told.length}`,
    };
  },
  median: ({ told, index }) => {
    const middles = rawMedian(told.map(({ shares }) => ({ probabilities: shares, weight: 1 }))) ?? [];
    const sorted = told.toSorted((a, b) => (a.shares[index] ?? 0) - (b.shares[index] ?? 0));
    const [middle, all] = [fine(middles[index] ?? 0), fine(total(middles))];
    return {
      inputs: {
        columns: ["Analyst, lowest first", "Place", "Said,\u00a0%"],
        rows: sorted.map(({ name, shares }, place) => [name, String(place + 1), fine(shares[index] ?? 0)]),
      },
      formula: "q = the middle of what was said ÷ the middles of all futures together.",
      result: `The middle is ${middle}; the middles of all futures add up to ${all}; ${middle} ÷ ${all}`,
    };
  },
};
