import type { Future } from "#app/_charts/future.ts";
import { pointsWords } from "#app/_charts/sentences.ts";
import { total } from "#lib/kit/total.ts";
import type { Account } from "./account.ts";
import { fine } from "./fine.ts";

/** One of two vectors: what heads its column, and its probabilities. */
type Side = { readonly head: string; readonly shares: readonly number[] };

type Facts = {
  /** What the distance is of, "Analyst D from the aggregate", and in a sentence. */
  readonly what: string;
  readonly sentence: string;
  readonly futures: readonly Pick<Future, "short">[];
  readonly one: Side;
  readonly other: Side;
};

/** Where the distance of two vectors comes from: both, future by future, and half of what lies between them. */
export function accountOfDistance({ what, sentence, futures, one, other }: Facts): Account {
  const apart = futures.map((_, index) => Math.abs((one.shares[index] ?? 0) - (other.shares[index] ?? 0)));
  const sum = total(apart);
  return {
    title: `${what}: ${pointsWords(sum / 2)}`,
    sentence,
    inputs: {
      columns: ["Future", one.head, other.head, "Apart"],
      rows: futures.map(({ short }, index) => [
        short,
        fine(one.shares[index] ?? 0),
        fine(other.shares[index] ?? 0),
        fine(apart[index] ?? 0),
      ]),
      sum: ["Together", "", "", fine(sum)],
    },
    formula:
      "Distance = ½ × the sum of |p − q| over all futures: the probability that would have to move to turn one into the other (total variation).",
    result: `½ × ${fine(sum)} = ${fine(sum / 2)}, shown as ${pointsWords(sum / 2)}.`,
  };
}
