import type { Spot } from "./line.ts";

type Rule = {
  /** Nearer than this, two dots hide each other. */
  readonly reach: number;
  /** How far a dot may be moved from its place. */
  readonly most: number;
};

const ROUNDS = 8;

/** Dots that would hide each other, pushed apart a little; the first of two that coincide goes left. */
export function pushedApart(places: readonly Spot[], { reach, most }: Rule): readonly Spot[] {
  let spots = places;
  for (let round = 0; round < ROUNDS; round++) {
    spots = spots.map((spot, index) =>
      near(add(spot, pushOn(spots, index, reach)), places[index] ?? spot, most),
    );
  }
  return spots;
}

function pushOn(spots: readonly Spot[], index: number, reach: number): Spot {
  const spot = spots[index] ?? { x: 0, y: 0 };
  let push = { x: 0, y: 0 };
  spots.forEach((other, at) => {
    const away = { x: spot.x - other.x, y: spot.y - other.y };
    const distance = Math.hypot(away.x, away.y);
    if (at === index || distance >= reach) return;
    const way =
      distance > 0.01 ? { x: away.x / distance, y: away.y / distance } : { x: at > index ? -1 : 1, y: 0 };
    push = add(push, { x: (way.x * (reach - distance)) / 2, y: (way.y * (reach - distance)) / 2 });
  });
  return push;
}

const add = (a: Spot, b: Spot): Spot => ({ x: a.x + b.x, y: a.y + b.y });

function near(spot: Spot, place: Spot, most: number): Spot {
  const far = Math.hypot(spot.x - place.x, spot.y - place.y);
  if (far <= most) return spot;
  return { x: place.x + ((spot.x - place.x) * most) / far, y: place.y + ((spot.y - place.y) * most) / far };
}
