import type { Future } from "#app/_charts/future.ts";
import { mostMoved } from "#app/w/[workspace]/forecast/without-it.ts";
import { figures } from "#lib/simplex/show.ts";
import { type PoolName, pools } from "#lib/pool/pools.ts";
import type { Account } from "./account.ts";
import { fine } from "./fine.ts";

type Facts = {
  readonly name: string;
  readonly futures: readonly Pick<Future, "short">[];
  readonly pool: PoolName;
  /** How many estimates there are with it. */
  readonly count: number;
  readonly aggregate: readonly number[];
  readonly without: readonly number[];
};

/** Where "without it" comes from: the aggregate beside that of the others, future by future. */
export function accountOfWithout({ name, futures, pool, count, aggregate, without }: Facts): Account {
  const most = mostMoved(aggregate, without);
  const move =
    most === null ? "no future moves" : `${futures[most.future]?.short ?? ""} ${most.before} → ${most.after}`;
  return {
    title: `Without ${name}: ${move}`,
    sentence: `The ${pools[pool].name.toLowerCase()} pool of the ${count - 1} others, made anew. It says what this estimate does, not how good it is.`,
    inputs: {
      columns: ["Future", "With", "Without", "Change"],
      rows: futures.map(({ short }, index) => [
        short,
        fine(aggregate[index] ?? 0),
        fine(without[index] ?? 0),
        fine((without[index] ?? 0) - (aggregate[index] ?? 0)),
      ]),
    },
    formula: "Without it = the pool of all estimates but this one; the future that moves most is named.",
    result: `Shown: with it ${figures(aggregate).join(", ")}; without it ${figures(without).join(", ")}.`,
  };
}
