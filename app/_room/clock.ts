"use client";

import { useEffect, useState } from "react";
import { held, type Held } from "./held.ts";

/** The server's clock as this browser knows it. */
export type ServerClock = {
  /** Milliseconds to add to this browser's time. */
  readonly offset: Held<number>;
  /** Takes a reading: what the server said, and when it was asked and answered here. */
  readonly heard: (said: {
    readonly server: string;
    readonly asked: number;
    readonly answered: number;
  }) => void;
};

/** Keeps the reading that took the shortest way, as its error is at most half of that. */
export function serverClock(): ServerClock {
  const offset = held(0);
  let shortest = Number.POSITIVE_INFINITY;
  return {
    offset,
    heard: ({ server, asked, answered }) => {
      const took = answered - asked;
      const at = Date.parse(server);
      if (took > shortest || Number.isNaN(at)) return;
      shortest = took;
      offset.set(at - (asked + answered) / 2);
    },
  };
}

/** The time in milliseconds at a steady pace, drawn anew at each step. */
export function useTicking(offset: number, stepMs: number): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, stepMs);
    return () => clearInterval(timer);
  }, [offset, stepMs]);
  return now;
}
