import type { Dot } from "#app/_charts/dot.ts";
import { initialsOf } from "#app/_ui/initials-of.ts";
import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import { isValues, type Values } from "#lib/simplex/values.ts";

const NAMELESS = "An analyst";

/** A round's estimates as dots, where they rest; the one from one's own seat is marked. What does not add up is left out. */
export function estimateDots(
  estimates: readonly SeatedEstimate[],
  { seat }: { readonly seat: string | null },
): readonly Dot[] {
  return estimates.flatMap((said) => {
    const isMine = said.seat === seat;
    const { values } = said;
    if (!isValues(values)) return [];
    return [
      {
        id: said.seat,
        name: `${said.label}${isMine ? " (you)" : ""}${said.simulated === true ? " (simulated)" : ""}`,
        initials: lettersOf(said.label),
        values,
        mine: isMine,
      },
    ];
  });
}

/** The letters that stand for an analyst; none where names are hidden. */
export const lettersOf = (label: string): string => (label === NAMELESS ? "" : initialsOf(label));

/** What somebody shows of their hand, if it fits a question of that many futures. */
export const pointOver = (futures: number, point: unknown): Values | undefined =>
  isValues(point) && point.length === futures ? point : undefined;
