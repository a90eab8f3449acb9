import { pointsWords } from "#app/_charts/sentences.ts";
import { percent } from "#app/_ui/percent.ts";
import type { RecordAggregate, RecordSpread } from "#lib/documents/record.ts";

const LITTLE = 0.005;

/** The round before, to compare with: its number and its aggregate. */
type Before = { readonly number: number; readonly aggregate: RecordAggregate | null };

/** The figures of what is said about disagreement. */
export type DisagreementFigures = {
  /** How far two analysts are apart on average: "24 points". */
  readonly apart: string;
  /** The same in the round before: "31 in round 1". */
  readonly earlier: string | null;
  /** What share of the uncertainty lies between them: "9 %"; null where there is none. */
  readonly between: string | null;
};

/** How far apart the analysts are and what their difference is made of, in figures; null when there is no spread. */
export function disagreementFigures(
  aggregate: RecordAggregate | null,
  before: Before | null,
): DisagreementFigures | null {
  const spread = aggregate?.spread ?? null;
  if (spread === null) return null;
  const then = before?.aggregate?.spread ?? null;
  return {
    apart: pointsWords(spread.meanDistance),
    earlier: then === null ? null : `${Math.round(then.meanDistance * 100)} in round ${before?.number ?? 0}`,
    between: isCertain(spread) ? null : percent(betweenShare(spread)),
  };
}

/** How far apart the analysts are and what their difference is made of, in two sentences; null when there is no spread. */
export function disagreementWords(aggregate: RecordAggregate | null, before: Before | null): string | null {
  const found = disagreementFigures(aggregate, before);
  if (found === null) return null;
  const { apart, earlier, between } = found;
  const since = earlier === null ? "" : `, ${earlier}`;
  return `Two analysts are ${apart} apart on average${since}. ${between === null ? CERTAIN : `${between} ${BETWEEN}`}`;
}

/** What is said where nobody doubts, and what follows the share where somebody does. */
export const CERTAIN = "All are as good as certain.";
export const BETWEEN = "of the uncertainty lies between you, the rest is each one’s own doubt.";

type Parts = Pick<RecordSpread, "jensenShannon" | "meanEntropy">;

// Jensen-Shannon and the mean of the analysts' own entropies add up to the entropy of the linear pool (Lin 1991).
const isCertain = ({ jensenShannon, meanEntropy }: Parts): boolean => jensenShannon + meanEntropy < LITTLE;

/** The share of all uncertainty that lies between the analysts, in figures of a per cent; `<1` for a little. */
export function betweenShare({ jensenShannon, meanEntropy }: Parts): string {
  const all = jensenShannon + meanEntropy;
  const share = all > 0 ? Math.round((jensenShannon / all) * 100) : 0;
  return share === 0 && jensenShannon > 0 ? "<1" : String(share);
}
