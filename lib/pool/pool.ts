import type { Probabilities } from "#lib/simplex/probabilities.ts";
import type { Row } from "./row.ts";

/** What a pool can be told; each pool lists those it heeds. */
export type Parameters = { readonly floor?: number; readonly exponent?: number };

/** A rule that merges estimates into the aggregate. */
export type Pool = {
  readonly name: string;
  readonly idea: string;
  /** The aggregate, or null when nobody is there or all weights are 0. */
  readonly merge: (rows: readonly Row[], parameters?: Parameters) => Probabilities | null;
  /** Where the pool has a faster way than to merge anew: what it makes of the others, for each row. */
  readonly withoutEach?: (rows: readonly Row[], parameters?: Parameters) => readonly (Probabilities | null)[];
  /** The parameters it heeds, with the values it takes by itself: recorded with every aggregate. */
  readonly parameters: Parameters;
};
