import type { RecordAggregate } from "#lib/documents/record.ts";
import { percent } from "#app/_ui/percent.ts";

const LITTLE = 0.005;

/** How far apart the analysts are and what their difference is made of, in two sentences; null when there is no spread. */
export function disagreementWords(
  aggregate: RecordAggregate | null,
  before: RecordAggregate | null,
  number: number | undefined,
): string | null {
  const spread = aggregate?.spread ?? null;
  if (spread === null) return null;
  const now = Math.round(spread.meanDistance * 100);
  const then = before?.spread == null || number === undefined ? "" : `, ${Math.round(before.spread.meanDistance * 100)} in round ${number}`;
  const apart = `Two analysts are ${now} ${now === 1 ? "point" : "points"} apart on average${then}.`;
  const whole = spread.jensenShannon + spread.meanEntropy;
  if (whole < LITTLE) return `${apart} All are as good as certain.`;
  const between = Math.round((spread.jensenShannon / whole) * 100);
  return `${apart} ${percent(between === 0 && spread.jensenShannon > 0 ? "<1" : between)} of the uncertainty lies between you, the rest is each one’s own doubt.`;
}
