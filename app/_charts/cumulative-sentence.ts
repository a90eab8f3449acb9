import { orLess } from "#lib/pool/cumulative.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Dot } from "./dot.ts";
import type { Future } from "./future.ts";

type Picture = {
  readonly futures: readonly Pick<Future, "short">[];
  readonly dots: readonly Dot[];
  readonly aggregate: readonly number[];
};

/** What the cumulative picture shows: "Added up in their order: Weaken 12, Status quo or less 70, Strengthen or less 100 percent; analysts 6 to 38, 48 to 90." */
export function cumulativeSentence({ futures, dots, aggregate }: Picture): string {
  const levels = orLess(shown(aggregate));
  const steps = futures.map(
    ({ short }, index) => `${short}${index === 0 ? "" : " or less"} ${levels[index] ?? 0}`,
  );
  const each = dots.map(({ values }) => orLess(toProbabilities(values)));
  const ranges = futures.slice(0, -1).map((_, index) => {
    const reached = each.map((one) => Math.round((one[index] ?? 0) * 100));
    return `${Math.min(...reached)} to ${Math.max(...reached)}`;
  });
  const analysts = dots.length === 0 ? "" : `; analysts ${ranges.join(", ")}`;
  return `Added up in their order: ${steps.join(", ")} percent${analysts}.`;
}
