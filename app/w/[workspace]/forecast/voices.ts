import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { mostMoved, withoutEach } from "./without-it.ts";

/** One analyst's estimate among the others. Distances are in percentage points. */
export type Voice = {
  readonly said: SeatedEstimate;
  readonly isMine: boolean;
  readonly distance: number | null;
  /** How far it has moved since the round before, where it is known whose it was. */
  readonly moved: number | null;
  /** What the same analyst said in the round before, where that is known. */
  readonly before: SeatedEstimate | null;
  /** What it does to the aggregate: the future it moves most, with and without it. */
  readonly without: { readonly future: number; readonly before: number; readonly after: number } | null;
  /** The aggregate of all the others, where it may be told. */
  readonly rest: readonly number[] | null;
};

/** "Analyst A", or "Analyst A, you" where it is one's own. */
export const nameOf = ({ said, isMine }: Voice): string => `${said.label}${isMine ? ", you" : ""}`;

const sharesOf = ({ values }: SeatedEstimate): readonly number[] => values.map((part) => part / WHOLE);
const points = (distance: number): number => Math.round(distance * 100);

/** The voices of a round: those furthest from the aggregate first, ties by seat; without an aggregate in the order of seats. */
export function inOrderOfDissent(view: SessionView, round: PlacedRound): readonly Voice[] {
  const { estimates, earlier, aggregate, seat } = view;
  const centre = aggregate?.probabilities ?? null;
  const distanceOf = (said: SeatedEstimate) => (centre === null ? 0 : totalVariation(sharesOf(said), centre));
  const rests = centre === null ? new Map<string, readonly number[]>() : withoutEach(estimates, round);
  return estimates
    .map((said) => ({ said, distance: distanceOf(said) }))
    .toSorted((a, b) => b.distance - a.distance || (a.said.seat < b.said.seat ? -1 : 1))
    .map(({ said, distance }) => {
      const before = earlierOf(said, { earlier, isMine: said.seat === seat, own: view.earlierOwn });
      const rest = rests.get(said.seat) ?? null;
      return {
        said,
        isMine: said.seat === seat,
        distance: centre === null ? null : points(distance),
        moved: before === null ? null : points(totalVariation(sharesOf(said), sharesOf(before))),
        before,
        rest,
        without: rest === null || centre === null ? null : mostMoved(centre, rest),
      };
    });
}

type Earlier = {
  readonly earlier: readonly SeatedEstimate[];
  readonly isMine: boolean;
  readonly own: SeatedEstimate | null;
};

function earlierOf(said: SeatedEstimate, { earlier, isMine, own }: Earlier): SeatedEstimate | null {
  const found = isMine ? own : earlier.find(({ member }) => member !== undefined && member === said.member);
  return found !== null && found !== undefined && found.values.length === said.values.length ? found : null;
}
