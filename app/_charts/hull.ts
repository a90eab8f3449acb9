import type { Spot } from "./line.ts";

/** The convex hull of some places, without the repeated first one (Andrew 1979, monotone chain). */
export function hull(spots: readonly Spot[]): readonly Spot[] {
  const sorted = spots.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...half(sorted), ...half(sorted.toReversed())];
}

function half(spots: readonly Spot[]): readonly Spot[] {
  const chain: Spot[] = [];
  for (const spot of spots) {
    while (chain.length > 1 && !turnsLeft(chain.at(-2), chain.at(-1), spot)) chain.pop();
    chain.push(spot);
  }
  return chain.slice(0, -1);
}

function turnsLeft(from: Spot | undefined, over: Spot | undefined, to: Spot): boolean {
  if (from === undefined || over === undefined) return true;
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x) > 0;
}
