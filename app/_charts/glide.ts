import type { Spot } from "./line.ts";

/** The way of a dot from where it was drawn to where it belongs. */
export type Glide = {
  readonly from: Spot;
  readonly to: Spot;
  readonly since: number;
  readonly lastsMs: number;
  /** Slows down towards the end; a dot that follows a hand does not. */
  readonly isEased: boolean;
};

const FOLLOW_MS = 100;
const SETTLE_MS = 200;

/** A dot that stands where it is. */
export const standingAt = (spot: Spot): Glide => ({
  from: spot,
  to: spot,
  since: 0,
  lastsMs: 0,
  isEased: false,
});

type Turn = { readonly to: Spot; readonly isHeld: boolean; readonly isJump: boolean };

/** A dot turns to another place from wherever it is: it follows a hand at once, and settles slowly where nobody holds it. */
export function turned(before: Glide, { to, isHeld, isJump }: Turn, now: number): Glide {
  const from = spotAt(before, now);
  const isThere = hasArrived(before, now) && isSameSpot(from, to);
  const lastsMs = isHeld ? FOLLOW_MS : SETTLE_MS;
  return { from, to, since: now, lastsMs: isJump || isThere ? 0 : lastsMs, isEased: !isHeld };
}

/** Where a dot is on its way at a moment; at its end from then on. */
export function spotAt({ from, to, since, lastsMs, isEased }: Glide, now: number): Spot {
  const passed = lastsMs === 0 ? 1 : Math.min(1, Math.max(0, (now - since) / lastsMs));
  const share = isEased ? 1 - (1 - passed) ** 3 : passed;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Whether a dot has arrived. */
export const hasArrived = ({ since, lastsMs }: Glide, now: number): boolean => now >= since + lastsMs;

/** Whether two places look the same. */
export const isSameSpot = (a: Spot, b: Spot): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 0.01;
