import type { Future } from "#app/_charts/future.ts";
import { percent } from "#app/_ui/percent.ts";
import { orLess, orMore } from "#lib/pool/cumulative.ts";
import { middleOf, orderedFigures } from "#app/w/[workspace]/forecast/ordered-figures.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Account } from "./account.ts";

/** Where "Status quo or less 70 %" comes from: the aggregate, added up from either end of the order. */
export function accountOfCumulative(
  futures: readonly Pick<Future, "short">[],
  probabilities: readonly number[],
): Account {
  const whole = shown(probabilities);
  const [less, more] = [orLess(whole), orMore(whole)];
  const name = futures[middleOf(futures.length)]?.short ?? "";
  const middle = orderedFigures(probabilities);
  return {
    title: `${name} or less ${percent(middle.less)}, ${name} or more ${percent(middle.more)}`,
    sentence:
      "The futures have an order. Added up from its ends, the aggregate says how much lies on either side.",
    inputs: {
      columns: ["Future", "Aggregate,\u00a0%", "Or less", "Or more"],
      rows: futures.map(({ short }, index) => [
        short,
        String(whole[index] ?? 0),
        String(less[index] ?? 0),
        String(more[index] ?? 0),
      ]),
    },
    formula: "Or less = the sum of this future and all before it; or more = of this one and all after it.",
    result: `${name} counts on both sides: ${middle.less} + ${middle.more} − ${whole[middleOf(futures.length)] ?? 0} = 100.`,
  };
}
