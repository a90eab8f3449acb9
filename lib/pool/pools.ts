import { linear } from "./linear.ts";
import { linearWithoutEach, logarithmicWithoutEach } from "./without-each.ts";
import { logarithmic, logarithmicParameters } from "./logarithmic.ts";
import { median } from "./median.ts";
import type { Pool } from "./pool.ts";

/** Every pool there is, the one in use unless chosen otherwise first. */
export const pools = {
  logarithmic: {
    name: "Logarithmic",
    idea: "The geometric mean, scaled to 100: evidence that all share counts once, and nobody alone can rule a future out.",
    merge: logarithmic,
    withoutEach: logarithmicWithoutEach,
    parameters: logarithmicParameters,
  },
  linear: {
    name: "Linear",
    idea: "The plain mean of what everyone says: the check on an aggregate that is too sure of itself.",
    merge: linear,
    withoutEach: linearWithoutEach,
    parameters: {},
  },
  median: {
    name: "Median",
    idea: "The middle of what was said of each future, scaled to 100: far views move it little.",
    merge: median,
    parameters: {},
  },
} as const satisfies Record<string, Pool>;

/** The name under which a pool is kept and sent. */
export type PoolName = keyof typeof pools;

/** Is there a pool of this name? */
export const isPoolName = (name: string): name is PoolName => Object.hasOwn(pools, name);
