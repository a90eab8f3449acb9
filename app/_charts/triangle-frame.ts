import { HEIGHT, type Point, toPoint } from "#lib/simplex/triangle.ts";
import type { Spot } from "./line.ts";

/** Where a triangle stands in its drawing. */
export type TriangleFrame = {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  /** First future (left), second (top), third (right). */
  readonly corners: readonly [Spot, Spot, Spot];
};

const WIDEST = 456;
const MARGIN = 18;
const LINE = 18;

/** The frame of a triangle in a drawing of that width, with that many lines of words at each corner. */
export function triangleFrame(width: number, lines: 1 | 2): TriangleFrame {
  const side = Math.min(width - 2 * MARGIN, WIDEST);
  const left = (width - side) / 2;
  const top = lines * LINE + 14;
  const bottom = top + side * HEIGHT;
  const corners = [
    { x: left, y: bottom },
    { x: width / 2, y: top },
    { x: left + side, y: bottom },
  ] as const;
  return { width, height: bottom + lines * LINE + 10, side, corners };
}

/** Where three shares (or values, in any unit) stand in the drawing. */
export function spotOf(frame: TriangleFrame, shares: readonly number[]): Spot {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const { x, y } = toPoint(shares.map((share) => share / whole));
  const [first] = frame.corners;
  return { x: first.x + x * frame.side, y: first.y - y * frame.side };
}

/** The point of the unit triangle under a place in the drawing. */
export function pointUnder(frame: TriangleFrame, spot: Spot): Point {
  const [first] = frame.corners;
  return { x: (spot.x - first.x) / frame.side, y: (first.y - spot.y) / frame.side };
}
