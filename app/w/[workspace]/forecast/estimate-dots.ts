import type { Dot } from "#app/_charts/dot.ts";
import { initialsOf } from "#app/_ui/initials-of.ts";
import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import { isValues, type Values } from "#lib/simplex/values.ts";

type Among = {
  /** One's own seat. */
  readonly seat: string | null;
  /** What members show while they drag: their vector as it is in their hand. */
  readonly points?: Readonly<Record<string, Values>> | undefined;
  /** Where one's own point is, as soon as one has moved it. */
  readonly live?: Values | undefined;
};

const NAMELESS = "An analyst";

/** A round's estimates as dots; whoever drags is where their hand is. What does not add up is left out. */
export function estimateDots(
  estimates: readonly SeatedEstimate[],
  { seat, points = {}, live }: Among,
): readonly Dot[] {
  return estimates.flatMap((said) => {
    const isMine = said.seat === seat;
    const shown = isMine ? live : points[said.member ?? ""];
    const values = shown ?? said.values;
    if (!isValues(values)) return [];
    return [
      {
        id: said.seat,
        name: isMine ? `${said.label} (you)` : said.label,
        initials: lettersOf(said.label),
        values,
        mine: isMine,
      },
    ];
  });
}

/** The letters that stand for an analyst; none where names are hidden. */
export const lettersOf = (label: string): string => (label === NAMELESS ? "" : initialsOf(label));

/** The vectors that others show while they drag, by member, as far as they fit the question. */
export function pointsIn(
  present: readonly { readonly member: string; readonly state: Readonly<Record<string, unknown>> }[],
  futures: number,
): Readonly<Record<string, Values>> {
  const shown = present.flatMap(({ member, state }): (readonly [string, Values])[] => {
    const { point } = state;
    return isValues(point) && point.length === futures ? [[member, point]] : [];
  });
  return Object.fromEntries(shown);
}
