/** Which of two sides each point is on, in the order of the points. */
export type Sides = readonly boolean[];

const MOST_STARTS = 24;
const MOST_STEPS = 20;

/**
 * The splits at which 2-means comes to rest in total variation: from up to 24 points spread over the order given, each
 * against the point furthest from it, assign to the nearer mean and take the means anew. Without chance: the same
 * points in the same order give the same splits.
 */
export function twoMeans(points: readonly (readonly number[])[]): readonly Sides[] {
  const stride = Math.max(1, Math.ceil(points.length / MOST_STARTS));
  return points
    .filter((_, index) => index % stride === 0)
    .map((start) => settled(points, [start, furthestFrom(start, points)]));
}

type Centres = readonly [one: readonly number[], other: readonly number[]];

function settled(points: readonly (readonly number[])[], start: Centres): Sides {
  let sides = assigned(points, start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = assigned(points, [meanOf(points, sides, true), meanOf(points, sides, false)]);
    if (next.every((side, index) => side === sides[index])) return sides;
    sides = next;
  }
  return sides;
}

const assigned = (points: readonly (readonly number[])[], [one, other]: Centres): Sides =>
  points.map((point) => gap(point, one) <= gap(point, other));

function meanOf(points: readonly (readonly number[])[], sides: Sides, side: boolean): readonly number[] {
  const members = points.filter((_, index) => sides[index] === side);
  return (points[0] ?? []).map(
    (_, future) =>
      members.reduce((sum, point) => sum + (point[future] ?? 0), 0) / Math.max(1, members.length),
  );
}

function furthestFrom(start: readonly number[], points: readonly (readonly number[])[]): readonly number[] {
  const distances = points.map((point) => gap(start, point));
  return points[distances.indexOf(Math.max(...distances))] ?? start;
}

// half of this is the total variation; no digits need saving where only nearer and further are asked
function gap(p: readonly number[], q: readonly number[]): number {
  let sum = 0;
  for (let future = 0; future < p.length; future += 1) sum += Math.abs((p[future] ?? 0) - (q[future] ?? 0));
  return sum;
}
