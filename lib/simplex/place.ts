import { assert } from "#lib/kit/assert.ts";
import { ok, refuse, type Result } from "#lib/kit/result.ts";
import { grab } from "./rescale.ts";
import { type Grip, roomFor } from "./room.ts";
import { type Values, WHOLE } from "./values.ts";

const inOrder = (pins: ReadonlySet<number>): readonly number[] => [...pins].sort((a, b) => a - b);

/**
 * Gives a future exactly `to` parts per million, the loose ones keep their proportions. Refused when the pins
 * leave no room for it (`future`, `least`, `most`, `pins`).
 */
export function setFuture(
  values: Values,
  { future, to, pins }: Grip & { readonly to: number },
): Result<Values, "pinned"> {
  const { least, most } = roomFor(values, { future, pins });
  const part = Math.round(to);
  if (!(part >= least && part <= most)) return refuse("pinned", { future, least, most, pins: inOrder(pins) });
  return ok(
    grab(values, { future, pins })
      .moveTo(part / WHOLE)
      .drop(),
  );
}

/** Replaces the whole vector. Refused when that would move a pinned future (the first such, as in `setFuture`). */
export function setVector(
  values: Values,
  { to, pins }: { readonly to: Values; readonly pins: ReadonlySet<number> },
): Result<Values, "pinned"> {
  assert(to.length === values.length, "A vector has one value per future");
  const future = inOrder(pins).find((pin) => to[pin] !== values[pin]);
  if (future === undefined) return ok(to);
  const own = values[future] ?? 0;
  return refuse("pinned", { future, least: own, most: own, pins: inOrder(pins) });
}
