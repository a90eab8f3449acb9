import { must } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { type Values, WHOLE } from "./values.ts";

/** Which future is meant, and which futures are pinned to their value. */
export type Grip = { readonly future: number; readonly pins: ReadonlySet<number> };

/**
 * The least and the most parts per million a future can have while the pinned futures keep theirs. Both are
 * its own value when it is pinned itself or when every other future is: then it cannot move.
 */
export function roomFor(
  values: Values,
  { future, pins }: Grip,
): { readonly least: number; readonly most: number } {
  const own = must(values[future], "There is no such future");
  const others = [...values.keys()].filter((index) => index !== future);
  if (pins.has(future) || others.every((index) => pins.has(index))) return { least: own, most: own };
  return {
    least: 0,
    most: WHOLE - total(others.map((index) => (pins.has(index) ? (values[index] ?? 0) : 0))),
  };
}
