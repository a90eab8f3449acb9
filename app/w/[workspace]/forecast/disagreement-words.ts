import { percent } from "#app/_ui/percent.ts";
import type { RecordAggregate, RecordSpread } from "#lib/documents/record.ts";

const LITTLE = 0.005;

/** The round before, to compare with: its number and its aggregate. */
type Before = { readonly number: number; readonly aggregate: RecordAggregate | null };

/** How far apart the analysts are and what their difference is made of, in two sentences; null when there is no spread. */
export function disagreementWords(aggregate: RecordAggregate | null, before: Before | null): string | null {
  const spread = aggregate?.spread ?? null;
  return spread === null ? null : `${apartWords(spread, before)} ${betweenWords(spread)}`;
}

function apartWords(spread: RecordSpread, before: Before | null): string {
  const now = pointsOf(spread);
  const then = before?.aggregate?.spread ?? null;
  const since = then === null ? "" : `, ${pointsOf(then)} in round ${before?.number ?? 0}`;
  return `Two analysts are ${now} ${now === 1 ? "point" : "points"} apart on average${since}.`;
}

const pointsOf = ({ meanDistance }: RecordSpread): number => Math.round(meanDistance * 100);

// Jensen-Shannon and the mean of the analysts' own entropies add up to the entropy of the linear pool (Lin 1991).
function betweenWords({ jensenShannon, meanEntropy }: RecordSpread): string {
  const whole = jensenShannon + meanEntropy;
  if (whole < LITTLE) return "All are as good as certain.";
  const between = Math.round((jensenShannon / whole) * 100);
  const figures = between === 0 && jensenShannon > 0 ? "<1" : between;
  return `${percent(figures)} of the uncertainty lies between you, the rest is each one’s own doubt.`;
}
