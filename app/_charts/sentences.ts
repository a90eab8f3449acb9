import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { quantile } from "#lib/pool/quantile.ts";
import { figures } from "#lib/simplex/show.ts";
import type { Dot } from "./dot.ts";
import type { Future } from "./future.ts";

type Picture = {
  readonly futures: readonly Future[];
  readonly dots?: readonly Dot[] | undefined;
  readonly aggregate?: readonly number[] | undefined;
};

const FEW = 12;

/** A vector in words: "Weaken 12, Status quo 58, Strengthen 30 percent". */
export function vectorWords(futures: readonly Pick<Future, "short">[], shares: readonly number[]): string {
  const written = figures(shares);
  return `${futures.map(({ short }, index) => `${short} ${written[index] ?? 0}`).join(", ")} percent`;
}

/** What a triangle shows, with the numbers. */
export function pictureSentence({ futures, dots = [], aggregate }: Picture): string {
  const first = aggregate === undefined ? [] : [`Aggregate: ${vectorWords(futures, aggregate)}.`];
  return (
    [...first, ...everyone(dots)].join(" ") ||
    `${futures.map(({ short }) => short).join(", ")}: no estimate yet.`
  );
}

function everyone(dots: readonly Dot[]): readonly string[] {
  if (dots.length === 0) return [];
  if (dots.length > FEW) return [`${dots.length} estimates.`];
  return [
    `${dots.map((dot) => `${dot.name} ${figures(toProbabilities(dot.values)).join(", ")}`).join("; ")}.`,
  ];
}

type OneFuture = {
  readonly future: Pick<Future, "title">;
  readonly index: number;
  readonly dots: readonly Dot[];
  readonly aggregate?: readonly number[] | undefined;
  readonly was?: number | undefined;
};

/** What a strip shows: "Ties notably weaken: aggregate 12 percent, middle half 6 to 20, all 4 to 32, 17 in the last round." */
export function stripSentence({ future, index, dots, aggregate, was }: OneFuture): string {
  const written = aggregate && figures(aggregate)[index];
  const parts = [
    written === undefined ? undefined : `aggregate ${written} percent`,
    spreadWords(sharesOf(dots, index)),
    was === undefined ? undefined : `${Math.round(was * 100)} in the last round`,
  ];
  return `${future.title}: ${parts.filter((part) => part !== undefined).join(", ") || "no estimate yet"}.`;
}

/** How estimates of one future lie: "middle half 6 to 20, all 4 to 32". Undefined when there is none. */
export function spreadWords(shares: readonly number[]): string | undefined {
  if (shares.length === 0) return undefined;
  const whole = (share: number) => Math.round(share * 100);
  const half = `middle half ${whole(quantile(shares, 0.25))} to ${whole(quantile(shares, 0.75))}`;
  return `${half}, all ${whole(Math.min(...shares))} to ${whole(Math.max(...shares))}`;
}

/** The probabilities that estimates give to one future. */
export function sharesOf(dots: readonly Dot[], index: number): readonly number[] {
  return dots.map((dot) => toProbabilities(dot.values)[index] ?? 0);
}

/** A distance from 0 to 1 in words: "24 points", "1 point", "less than a point". */
export function pointsWords(distance: number): string {
  const whole = Math.round(distance * 100);
  if (whole === 0) return distance > 0 ? "less than a point" : "0 points";
  return `${whole} ${whole === 1 ? "point" : "points"}`;
}
