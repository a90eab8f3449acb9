"use client";

import { useState } from "react";
import { useTicking } from "#app/_room/clock.ts";

const EACH_MS = 3 * 60_000;

/** Whose turn it is among so many pairs, and how long they have. The clock is this screen's own. */
export type PairClock = {
  /** The place of the pair that talks or has talked last; null before the first. */
  readonly at: number | null;
  /** "2:41" while it talks, null when its time is up or none has begun. */
  readonly left: string | null;
  readonly isLast: boolean;
  /** Lets the next pair talk. */
  readonly next: () => void;
};

/** Three minutes for one pair after the other. */
export function usePairClock(count: number): PairClock {
  const [turn, setTurn] = useState<{ readonly at: number; readonly until: number } | null>(null);
  const now = useTicking(0, turn === null ? 60_000 : 500);
  const seconds = turn === null ? 0 : Math.ceil((turn.until - now) / 1_000);
  const at = turn?.at ?? null;
  return {
    at,
    left: seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : null,
    isLast: at !== null && at + 1 >= count,
    next: () => setTurn({ at: at === null ? 0 : (at + 1) % count, until: Date.now() + EACH_MS }),
  };
}
