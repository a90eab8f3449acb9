import { inPercent, inPoints } from "./in-words.ts";

/** What a team's spread is told by: mean distance of two analysts (0 to 1), and the uncertainty between and within them (nats). */
export type TeamSpread = {
  readonly meanDistance: number;
  readonly jensenShannon: number;
  readonly meanEntropy: number;
};

/** How far the analysts are from each other, where they come from, and how much of the uncertainty lies between them. */
export function spreadInWords(
  now: TeamSpread,
  before?: { readonly spread: TeamSpread; readonly round: number },
): string {
  const apart = `Two analysts are ${inPoints(now.meanDistance)} apart on average`;
  const since =
    before === undefined ? "" : `, ${Math.round(before.spread.meanDistance * 100)} in round ${before.round}`;
  return [`${apart}${since}.`, ...doubtInWords(now)].join(" ");
}

function doubtInWords({ jensenShannon, meanEntropy }: TeamSpread): readonly string[] {
  const all = jensenShannon + meanEntropy;
  if (all === 0) return [];
  const between = Math.round((jensenShannon / all) * 100);
  return [`${inPercent(between)} of the uncertainty lies between them, the rest is each one’s own doubt.`];
}
