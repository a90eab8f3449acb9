import { must } from "#lib/kit/assert.ts";
import { changesShown, shown } from "#lib/simplex/show.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { inPercent, inPoints, quoted } from "./in-words.ts";

type Moved = {
  readonly titles: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly round: number;
};

/** How the aggregate has moved since that round over the same futures, and where it moved most. */
export function movementInWords({ titles, before, after, round }: Moved): string {
  const gaps = changesShown(after, before).map((change) => Math.abs(change));
  if (gaps.every((gap) => gap === 0)) return `The aggregate stands where it stood in round ${round}.`;
  const [from, to] = [shown(before), shown(after)];
  const most = gaps.indexOf(Math.max(...gaps));
  const change = `from ${must(from[most])} to ${inPercent(must(to[most]))}`;
  return `Since round ${round} the aggregate has moved ${distanceInWords(totalVariation(before, after))}, most at ${quoted(must(titles[most]))}: ${change}.`;
}

const distanceInWords = (distance: number): string =>
  Math.round(distance * 100) === 0 ? "less than a point" : inPoints(distance);
