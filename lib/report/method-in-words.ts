import type { PoolName } from "#lib/pool/pools.ts";
import { shown } from "#lib/simplex/show.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import type { PoolSettings } from "#lib/scenario/question.ts";
import type { Names } from "#lib/session/session.ts";
import { counted, inPercent, inPoints } from "./in-words.ts";

/** Further apart than this, the two pools call for a closer look (science.md 1). */
const FAR = 0.1;

export type Method = {
  readonly round: number;
  readonly kind: "open" | "sealed";
  readonly names: Names;
  readonly futures: number;
  readonly count: number;
  readonly settings: PoolSettings;
  readonly probabilities: readonly number[];
  readonly others: Readonly<Partial<Record<PoolName, readonly number[]>>>;
};

/** How the forecast was made, in one paragraph that a reader outside the team can follow. */
export function methodInWords(method: Method): string {
  return [asked(method), pooled(method), checked(method), hidden(method), words].flat().join(" ");
}

const words =
  "Words follow the PHIA probability yardstick; whole percentages are rounded by largest remainder, so that they sum to 100.";

function asked({ round, kind, futures, count }: Method): string {
  const who = `${counted(count, "analyst")} gave probabilities over the ${counted(futures, "future")} in round ${round}`;
  return kind === "sealed"
    ? `${who}, sealed: nobody saw anyone else’s before the reveal, and each was checked against its seal.`
    : `${who}, openly: everyone saw everyone’s.`;
}

function pooled({ settings: { pool, floor, exponent } }: Method): string {
  switch (pool) {
    case "logarithmic": {
      const sharpened = exponent === 1 ? "" : `, raised to the power ${exponent}`;
      const least = inPercent(Math.round(floor * 10_000) / 100);
      return `The aggregate is their logarithmic pool (the geometric mean, scaled to one) with equal weights and a capped floor of ${least}${sharpened}.`;
    }
    case "linear":
      return "The aggregate is their linear pool, the mean, with equal weights.";
    default:
      return "The aggregate is the median per future, scaled to one, with equal weights.";
  }
}

/** The linear pool beside the one in use: the check on overconfidence. */
function checked({ settings: { pool }, probabilities, others }: Method): readonly string[] {
  const check = pool === "linear" ? others.logarithmic : others.linear;
  if (check === undefined) return [];
  const name = pool === "linear" ? "logarithmic" : "linear";
  const distance = totalVariation(probabilities, check);
  if (Math.round(distance * 100) === 0) return [`The ${name} pool would say the same to the point.`];
  const sentence = `The ${name} pool would say ${shown(check).join(", ")}, which is ${inPoints(distance)} away.`;
  return distance > FAR
    ? [sentence, "That is far: the pools disagree on how sure the team may be."]
    : [sentence];
}

function hidden({ names }: Method): readonly string[] {
  if (names === "pseudonyms") return ["Analysts appear under pseudonyms."];
  return names === "none" ? ["Who said what is not shown."] : [];
}
