"use client";

import { futuresOf } from "#lib/documents/board-readings.ts";
import { FEWEST_FUTURES } from "#lib/scenario/scenario.ts";
import { useShared } from "./shared.ts";

/** Why no round can be opened on what the board has, if that is so. */
export function useHindrance(): string | undefined {
  const futures = useShared(futuresOf).length;
  return futures < FEWEST_FUTURES ? "A round needs at least two futures: name them in Scenario" : undefined;
}
