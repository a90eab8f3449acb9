import type { Future } from "#app/_charts/future.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { pools } from "#lib/pool/pools.ts";
import { changesShown, shown } from "#lib/simplex/show.ts";
import type { Account } from "./account.ts";
import { fine } from "./fine.ts";

/** A round's number and what it came to. */
type Came = { readonly number: number; readonly aggregate: RecordAggregate };

type Facts = {
  readonly futures: readonly Pick<Future, "short">[];
  readonly index: number;
  readonly now: Came;
  readonly before: Came;
};

const sharesIn = ({ aggregate }: Came): readonly number[] => aggregate.probabilities ?? [];

/** Where the change of one future since the round before comes from: the aggregates of both rounds. */
export function accountOfChange({ futures, index, now, before }: Facts): Account {
  const shareIn = (came: Came) => sharesIn(came)[index] ?? 0;
  const change = shareIn(now) - shareIn(before);
  const whole = changesShown(sharesIn(now), sharesIn(before))[index] ?? 0;
  const isSame = whole === 0;
  const words = isSame ? "no change" : `${whole > 0 ? "up" : "down"} ${Math.abs(whole)}`;
  const wholeIn = (came: Came) => shown(sharesIn(came))[index] ?? 0;
  const rowOf = (came: Came) => [
    `Round ${came.number}`,
    pools[came.aggregate.pool].name,
    String(came.aggregate.count),
    fine(shareIn(came)),
  ];
  return {
    title: `${futures[index]?.short ?? ""}: ${isSame ? "as in" : `${words} since`} round ${before.number}`,
    sentence: "Each aggregate is made of the estimates of its own round.",
    inputs: {
      columns: ["Round", "Pool", "Estimates", "Aggregate,\u00a0%"],
      rows: [rowOf(before), rowOf(now)],
    },
    formula: "The aggregate now − the aggregate then, in points; shown is the difference of what is shown.",
    result: `${fine(shareIn(now))} − ${fine(shareIn(before))} = ${fine(change)}; shown ${wholeIn(now)} and ${wholeIn(before)}: ${words}.`,
  };
}
