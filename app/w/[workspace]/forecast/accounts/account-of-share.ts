import { percent } from "#app/_ui/percent.ts";
import { betweenShare } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { disagreement } from "#lib/pool/disagreement.ts";
import { entropy } from "#lib/simplex/distance.ts";
import type { Account } from "./account.ts";
import { decimals } from "./fine.ts";
import type { Told } from "./told.ts";

/** Where the share of the uncertainty that lies between analysts comes from: everyone's own doubt, and that of all together. */
export function accountOfShare(told: readonly Told[]): Account {
  const apart = disagreement(told.map(({ shares }) => ({ probabilities: shares, weight: 1 })));
  const { poolEntropy = 0, meanEntropy = 0, jsd = 0 } = apart ?? {};
  const shown = percent(betweenShare({ jensenShannon: jsd, meanEntropy }));
  return {
    title: `${shown} of the uncertainty lies between you`,
    sentence:
      "The doubt of all together is more than each one’s own doubt on average. What it is more lies between you: there, talking helps; with the rest, only finding out more does.",
    inputs: {
      columns: ["Analyst", "Own doubt H, nats"],
      rows: told.map(({ name, shares }) => [name, decimals(entropy(shares), 4)]),
      sum: ["Mean of H", decimals(meanEntropy, 4)],
    },
    formula:
      "H(p) = −Σ p ln p. Between you = H(linear pool) − mean of H (Jensen and Shannon’s divergence, Lin 1991); its share is that ÷ H(linear pool).",
    result: `${decimals(poolEntropy, 4)} − ${decimals(meanEntropy, 4)} = ${decimals(jsd, 4)}; ${decimals(jsd, 4)} ÷ ${decimals(poolEntropy, 4)} = ${percent(decimals((poolEntropy > 0 ? jsd / poolEntropy : 0) * 100, 1))}, shown as ${shown}.`,
  };
}
