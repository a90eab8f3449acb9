import { roundOnce } from "./round-once.ts";
import { alongRail, fromPoint, type Point } from "./triangle.ts";
import { type Values, WHOLE } from "./values.ts";

const NO_PINS: ReadonlySet<number> = new Set();

/** The own point held in the hand: live shares until it is dropped. */
export type PointGesture = {
  readonly shares: readonly number[];
  /** The same gesture with the point there, or as near to it as the triangle and the pins allow. */
  readonly moveTo: (point: Point) => PointGesture;
  /** Rounds, once, to values: a pinned future has exactly what it had. */
  readonly drop: () => Values;
};

/** Takes hold of the point of three futures: free, on a rail with one pin, and not to be moved with two. */
export function grabPoint(values: Values, pins: ReadonlySet<number> = NO_PINS): PointGesture {
  const kept = new Map([...values.entries()].filter(([future]) => pins.has(future)));
  const start = values.map((part) => part / WHOLE);
  const [pinned] = kept;
  const held = (shares: readonly number[]): PointGesture => ({
    shares,
    moveTo: (point) => {
      if (kept.size > 1) return held(start);
      if (pinned === undefined) return held(fromPoint(point));
      return held(alongRail(point, { future: pinned[0], share: pinned[1] / WHOLE }));
    },
    drop: () => (kept.size > 1 ? values : roundOnce(shares, kept)),
  });
  return held(start);
}
