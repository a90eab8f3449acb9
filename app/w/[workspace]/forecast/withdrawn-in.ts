import type { Held, SeatedEstimate } from "#lib/documents/record-readings.ts";
import type { RecordEstimate } from "#lib/documents/record.ts";

/** The rationales of a round that stand without a number, because it was taken back; in the order of seats. */
export function withdrawnIn(estimates: Held<RecordEstimate>, round: string): readonly SeatedEstimate[] {
  const head = `${round}/`;
  return Object.entries(estimates)
    .filter(([key, said]) => key.startsWith(head) && said.withdrawn === true && said.rationale !== undefined)
    .map(([key, said]) => ({ ...said, seat: key.slice(head.length) }))
    .toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
}
