import { shown } from "#lib/simplex/show.ts";
import { orLess, orMore } from "#lib/pool/cumulative.ts";

/** The place of the middle one of so many futures in an order, the lower of two. */
export const middleOf = (count: number): number => Math.floor((count - 1) / 2);

/** How much lies on the middle future and all before it, and on it and all after it, in whole per cent of what is shown. */
export function orderedFigures(probabilities: readonly number[]): {
  readonly less: number;
  readonly more: number;
} {
  const whole = shown(probabilities);
  const middle = middleOf(whole.length);
  return { less: orLess(whole)[middle] ?? 0, more: orMore(whole)[middle] ?? 0 };
}
