/** Where a cell stands on the page. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A way to go, as a step to the right and a step down. */
export type Step = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The step an arrow key stands for; null for other keys. */
export const stepOf = (key: string): Step | null => steps[key] ?? null;

/**
 * The place in a list of the cell that one reaches with a step: of those that lie wholly in that direction, the nearest,
 * where a way to the side counts three times as far; -1 at the edge.
 */
export function neighbourOf(boxes: readonly Box[], from: number, { x, y }: Step): number {
  const here = boxes[from];
  if (here === undefined) return -1;
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [place, box] of boxes.entries()) {
    const ahead =
      x === 0
        ? gap(here, box, { low: "top", high: "bottom" }) * y
        : gap(here, box, { low: "left", high: "right" }) * x;
    const aside =
      x === 0
        ? gap(here, box, { low: "left", high: "right" })
        : gap(here, box, { low: "top", high: "bottom" });
    const way = ahead + 3 * Math.abs(aside);
    if (place === from || ahead <= 0 || way >= shortest) continue;
    best = place;
    shortest = way;
  }
  return best;
}

type Side = { readonly low: "top" | "left"; readonly high: "bottom" | "right" };

// How far the second box begins after the first ends (negative: before it begins); 0 where they overlap.
function gap(a: Box, b: Box, { low, high }: Side): number {
  if (b[low] >= a[high] - 1) return b[low] - a[high] + 1;
  return b[high] <= a[low] + 1 ? b[high] - a[low] - 1 : 0;
}
