import { linear } from "./linear.ts";
import { logarithmic, logarithmicParameters } from "./logarithmic.ts";
import { median } from "./median.ts";
import type { Pool } from "./pool.ts";

/** Every pool there is, the one in use unless chosen otherwise first. */
export const pools = {
  logarithmic: {
    name: "Logarithmic",
    idea: "The geometric mean, scaled to one: shared evidence counts once, and nobody alone can rule a future out.",
    merge: logarithmic,
    parameters: logarithmicParameters,
  },
  linear: {
    name: "Linear",
    idea: "The weighted mean: the check on overconfidence.",
    merge: linear,
    parameters: {},
  },
  median: {
    name: "Median",
    idea: "The middle estimate per future, then scaled to one: far views move it little.",
    merge: median,
    parameters: {},
  },
} as const satisfies Record<string, Pool>;

/** The name under which a pool is kept and sent. */
export type PoolName = keyof typeof pools;

/** Is there a pool of this name? */
export const isPoolName = (name: string): name is PoolName => Object.hasOwn(pools, name);
