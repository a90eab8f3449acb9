"use client";

import { Cumulative } from "#app/_charts/cumulative.tsx";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { Measured } from "#app/_ui/measured.tsx";
import { percent } from "#app/_ui/percent.ts";
import { answerOf } from "./accounts/account.ts";
import { accountOfCumulative } from "./accounts/account-of-cumulative.ts";
import { Asked } from "./asked.tsx";
import { middleOf, orderedFigures } from "./ordered-figures.ts";

type Props = {
  readonly futures: readonly Future[];
  readonly probabilities: readonly number[];
  readonly dots: readonly Dot[];
};

/** For futures in an order: how probable the middle or less is, and the middle or more, in words and as steps. */
export function OrderedLine({ futures, probabilities, dots }: Props) {
  if (futures.length < 3) return null;
  const name = futures[middleOf(futures.length)]?.short ?? "";
  const { less, more } = orderedFigures(probabilities);
  const answer = () => answerOf(accountOfCumulative(futures, probabilities));
  return (
    <div className="ordered">
      <p className="quiet">
        {name} or less{" "}
        <Asked answer={answer}>
          <b>{percent(less)}</b>
        </Asked>
        , {name} or more{" "}
        <Asked answer={answer}>
          <b>{percent(more)}</b>
        </Asked>
      </p>
      <Measured draw={(width) => <Cumulative {...{ futures, dots, width }} aggregate={probabilities} />} />
      <p className="small-print">
        How much lies on each future or before it: the aggregate bold, a thin line per analyst
        {dots.some(({ mine }) => mine === true) && ", yours blue"}.
      </p>
    </div>
  );
}
