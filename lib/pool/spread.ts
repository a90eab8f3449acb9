import { type Disagreement, disagreement } from "./disagreement.ts";
import { byFuture, present, type Row } from "./row.ts";

/** How the estimates lie around the aggregate. */
export type Spread = {
  /** First quartile, median and third quartile per future, unweighted: the middle half. */
  readonly quartiles: readonly (readonly [q1: number, q2: number, q3: number])[];
  /** Lowest and highest probability per future: all. */
  readonly range: readonly (readonly [min: number, max: number])[];
  readonly disagreement: Disagreement;
};

/** The spread of those present; null when nobody is. */
export function spread(rows: readonly Row[]): Spread | null {
  const apart = disagreement(rows);
  if (apart === null) return null;
  const range = byFuture(present(rows)).map((said) => [Math.min(...said), Math.max(...said)] as const);
  return { quartiles: apart.quartiles, range, disagreement: apart };
}
