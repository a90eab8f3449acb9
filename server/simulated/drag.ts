import { setTimeout as pause } from "node:timers/promises";
import type { Values } from "#lib/simplex/values.ts";
import { evenValues, toValues } from "#lib/simplex/values.ts";

const STEPS = 16;
const STEP_MS = 180;

type Dragging = {
  readonly from: Values | null;
  readonly to: Values;
  readonly pace: number;
  readonly show: (point: Values | null) => void;
};

/** Moves a point from where it was, or from the middle, to where it will be dropped, as a hand would in a few seconds. */
export async function drag({ from, to, pace, show }: Dragging): Promise<void> {
  const start = from ?? evenValues(to.length);
  for (let step = 1; step <= STEPS; step++) {
    // slow, quick, slow
    const way = (1 - Math.cos((Math.PI * step) / STEPS)) / 2;
    show(toValues(to.map((part, place) => part * way + (start[place] ?? 0) * (1 - way))));
    await pause(STEP_MS * pace);
  }
}
