import { pointsWords } from "#app/_charts/sentences.ts";
import { total } from "#lib/kit/total.ts";
import { type Camps, CAMPS_APART } from "#lib/pool/camps.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { figures } from "#lib/simplex/show.ts";
import type { Account } from "./account.ts";
import { decimals, fine } from "./fine.ts";
import type { Told } from "./told.ts";

/** Where the hint at two camps comes from: who is in which, and how far from those of either. */
export function accountOfCamps({ camps, between, within }: Camps, told: readonly Told[]): Account {
  const sides = camps.map(({ members }) => members.flatMap((place) => told[place] ?? []));
  const meanGap = (one: Told, others: readonly Told[]) =>
    others.length === 0
      ? 0
      : total(others.map(({ shares }) => totalVariation(one.shares, shares))) / others.length;
  const means = camps.map(({ mean }) => figures(mean).join(", "));
  return {
    title: `Two camps, ${pointsWords(between)} apart`,
    sentence: `A hint, not a test: of the ways to split you in two, the one where the camps lie furthest apart beside how far their members do. Their means are ${means.join(" and ")}.`,
    inputs: {
      columns: ["Analyst", "Camp", "From their own", "From the other"],
      rows: sides.flatMap((side, index) =>
        side.map((one) => [
          one.name,
          String(index + 1),
          fine(
            meanGap(
              one,
              side.filter((other) => other !== one),
            ),
          ),
          fine(meanGap(one, sides[1 - index] ?? [])),
        ]),
      ),
    },
    formula: `Said when two analysts of different camps are on average more than ${CAMPS_APART} times as far apart as two of the same, with at least two in each.`,
    result: `${fine(between)} ÷ ${fine(within)} = ${within === 0 ? "∞" : decimals(between / within, 1)}, more than ${CAMPS_APART}.`,
  };
}
