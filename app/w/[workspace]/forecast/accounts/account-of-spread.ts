import type { Future } from "#app/_charts/future.ts";
import { spreadWords } from "#app/_charts/sentences.ts";
import { quartilesOf } from "#lib/pool/quantile.ts";
import type { Account } from "./account.ts";
import { decimals, fine } from "./fine.ts";
import type { Told } from "./told.ts";

type Facts = {
  readonly futures: readonly Pick<Future, "short">[];
  readonly told: readonly Told[];
  readonly index: number;
};

/** Where the spread of one future comes from: what was said, lowest first, and where the quartiles stand in it. */
export function accountOfSpread({ futures, told, index }: Facts): Account {
  const saidBy = ({ shares }: Told) => shares[index] ?? 0;
  const sorted = told.toSorted((a, b) => saidBy(a) - saidBy(b));
  const said = sorted.map(saidBy);
  const [lower, , upper] = quartilesOf(said);
  const placeOf = (level: number) => decimals(1 + (said.length - 1) * level, 2);
  return {
    title: `${futures[index]?.short ?? ""}: ${spreadWords(said) ?? ""}`,
    sentence: "Everyone counts alike here, and this future stands by itself.",
    inputs: {
      columns: ["Analyst, lowest first", "Place", "Said,\u00a0%"],
      rows: sorted.map((one, place) => [one.name, String(place + 1), fine(saidBy(one))]),
    },
    formula:
      "A quartile stands at place 1 + (n − 1) × ¼, or × ¾; between two places it is taken in proportion (Hyndman and Fan 1996, type 7).",
    result: `n = ${said.length}: place ${placeOf(0.25)} is ${fine(lower)}, place ${placeOf(0.75)} is ${fine(upper)}; the lowest is ${fine(Math.min(...said))}, the highest ${fine(Math.max(...said))}.`,
  };
}
