import { type Gesture, grab } from "#lib/simplex/rescale.ts";
import type { Grip } from "#lib/simplex/room.ts";
import { tenths } from "#lib/simplex/show.ts";
import { grabPoint, type PointGesture } from "#lib/simplex/grab-point.ts";
import type { Point } from "#lib/simplex/triangle.ts";
import { toValues, type Values, WHOLE } from "#lib/simplex/values.ts";

/** What is in the hand: one future's share, a divider between two neighbours, or the point of three. */
export type Held =
  | {
      readonly kind: "share";
      readonly gesture: Gesture;
      /** What lies before the future, as a share of the whole: 0 but for a divider. */
      readonly before: number;
      readonly at: number;
      readonly isMoved: boolean;
    }
  | { readonly kind: "point"; readonly gesture: PointGesture; readonly isMoved: boolean };

/** Where the hand is: a share from 0 to 1 (of a divider: of all that lies before it), or a point of the triangle. */
export type Where = { readonly share: number } | { readonly point: Point };

/** Takes hold of one future. */
export function hold(values: Values, grip: Grip): Held {
  return {
    kind: "share",
    gesture: grab(values, grip),
    before: 0,
    at: (values[grip.future] ?? 0) / WHOLE,
    isMoved: false,
  };
}

/** Takes hold of the point of three futures. */
export function holdPoint(values: Values, pins: ReadonlySet<number>): Held {
  return { kind: "point", gesture: grabPoint(values, pins), isMoved: false };
}

/** Takes hold of what divides a future from the next: only these two change. Null when one of them is pinned. */
export function holdDivider(
  values: Values,
  { before, pins }: { readonly before: number; readonly pins: ReadonlySet<number> },
): Held | null {
  const others = [...values.keys()].filter((future) => future !== before && future !== before + 1);
  if (pins.has(before) || pins.has(before + 1) || before + 1 >= values.length) return null;
  const gesture = grab(values, { future: before, pins: new Set(others) });
  const start = values.slice(0, before).reduce((sum, part) => sum + part, 0) / WHOLE;
  return { kind: "share", gesture, before: start, at: start + (values[before] ?? 0) / WHOLE, isMoved: false };
}

/** What is in the hand, with the hand there. A share is taken to a tenth of a point. */
export function moved(held: Held, to: Where): Held {
  if (held.kind === "point") {
    return "point" in to ? { ...held, gesture: held.gesture.moveTo(to.point), isMoved: true } : held;
  }
  if (!("share" in to)) return held;
  const share = Math.round((to.share - held.before) * 1000) / 1000;
  return { ...held, gesture: held.gesture.moveTo(share), at: held.before + share, isMoved: true };
}

/** The values if it were let go now. A free point comes to rest on tenths of points: nobody can point finer. */
export function drop(held: Held, pins: ReadonlySet<number>): Values {
  if (held.kind === "share" || pins.size > 0) return held.gesture.drop();
  return toValues(tenths(held.gesture.shares));
}
