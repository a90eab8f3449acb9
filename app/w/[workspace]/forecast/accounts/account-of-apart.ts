import { pointsWords } from "#app/_charts/sentences.ts";
import { total } from "#lib/kit/total.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import type { Account } from "./account.ts";
import { fine } from "./fine.ts";
import type { Told } from "./told.ts";

/** Where "two analysts are so far apart" comes from: how far each is from the others, now or in that earlier round. */
export function accountOfApart(told: readonly Told[], earlier?: number): Account {
  const rows = told.map((one) => {
    const others = told.filter((other) => other !== one);
    const gaps = others.map(({ shares }) => totalVariation(one.shares, shares));
    const most = Math.max(...gaps);
    return { name: one.name, mean: total(gaps) / gaps.length, most, from: others[gaps.indexOf(most)]?.name };
  });
  const mean = total(rows.map((row) => row.mean)) / rows.length;
  const pairs = (told.length * (told.length - 1)) / 2;
  return {
    title:
      earlier === undefined
        ? `Two analysts are ${pointsWords(mean)} apart on average`
        : `In round ${earlier} two analysts were ${pointsWords(mean)} apart on average`,
    sentence: `The mean distance over ${pairs === 1 ? "the one pair" : `all ${pairs} pairs`} of analysts, everyone alike.`,
    inputs: {
      columns: ["Analyst", "From the others, mean", "At most"],
      rows: rows.map(({ name, mean: gap, most, from }) => [name, fine(gap), `${fine(most)} (${from ?? ""})`]),
      sum: ["Mean", fine(mean), ""],
    },
    formula:
      "The distance of two is ½ × the sum of |p − q| over all futures (total variation); the mean over all pairs is the mean of these means.",
    result: `${fine(total(rows.map((row) => row.mean)))} ÷ ${rows.length} = ${fine(mean)}, shown as ${pointsWords(mean)}.`,
  };
}
