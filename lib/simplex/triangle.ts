import { total } from "#lib/kit/total.ts";
import { grab } from "./rescale.ts";
import { type Values, WHOLE } from "./values.ts";

/** A place in the plane of the unit triangle, y upwards: first future (0, 0), second (½, √3/2), third (1, 0). */
export type Point = { readonly x: number; readonly y: number };

/** Shares of three futures, each in [0, 1], summing to 1. */
export type Three = readonly [first: number, second: number, third: number];

/** Height of the unit triangle, where the second future stands. */
export const HEIGHT = Math.sqrt(3) / 2;

/** Where in the triangle three shares are: their centre of gravity when they weigh on the corners. */
export function toPoint([, second = 0, third = 0]: readonly number[]): Point {
  return { x: third + second / 2, y: second * HEIGHT };
}

/** The shares at a point, or at the nearest point of the triangle when it lies outside. */
export function fromPoint(point: Point): Three {
  return nearest(weights(point));
}

/** The shares on the rail where `future` keeps `share`, nearest to the point. */
export function alongRail(
  point: Point,
  { future, share }: { readonly future: number; readonly share: number },
): Three {
  const loose = weights(point);
  const next = (future + 1) % 3;
  const after = (future + 2) % 3;
  const left = 1 - share;
  // square to the rail, both loose futures give up the same
  const first = clamp(((loose[next] ?? 0) - (loose[after] ?? 0) + left) / 2, left);
  const at = (index: number) => (index === future ? share : index === next ? first : left - first);
  return [at(0), at(1), at(2)];
}

/** An arrow key: left and right move between the bottom futures, up and down towards and away from the top. */
export type Direction = "left" | "right" | "up" | "down";

/** How far an arrow key moves, in percentage points, and what it may not move. */
export type Step = {
  readonly direction: Direction;
  readonly points: number;
  readonly pins?: ReadonlySet<number>;
};

const NO_PINS: ReadonlySet<number> = new Set();

/**
 * One press of an arrow key. Left and right move between the first and third future with the second fixed; up and
 * down move the second while the other two keep their proportions. As far as there is room; pinned futures stay.
 */
export function step(values: Values, { direction, points, pins = NO_PINS }: Step): Values {
  const isLevel = direction === "left" || direction === "right";
  const future = isLevel ? 2 : 1;
  const way = direction === "right" || direction === "up" ? 1 : -1;
  const to = (values[future] ?? 0) / WHOLE + (way * points) / 100;
  return grab(values, { future, pins: isLevel ? new Set([...pins, 1]) : pins })
    .moveTo(to)
    .drop();
}

const clamp = (number: number, most: number): number => Math.min(Math.max(number, 0), most);

/** What the corners would have to weigh; negative outside the triangle. */
function weights({ x, y }: Point): Three {
  const second = y / HEIGHT;
  const third = x - second / 2;
  return [1 - second - third, second, third];
}

/**
 * The nearest point of the simplex (Held, Wolfe & Crowder 1974): distances in an equilateral triangle are those of
 * its weights, but for the scale.
 */
function nearest(weights: Three): Three {
  const sorted = weights.toSorted((a, b) => b - a);
  const levels = sorted.map((weight, index) => {
    const level = (total(sorted.slice(0, index + 1)) - 1) / (index + 1);
    return weight > level ? level : -Infinity;
  });
  const water = Math.max(...levels);
  const [first, second, third] = weights;
  return [clamp(first - water, 1), clamp(second - water, 1), clamp(third - water, 1)];
}
