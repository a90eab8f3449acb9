"use client";

import { useEffect, useState } from "react";

/** How many of these waits (in milliseconds, rising) are over since the part came on the screen. */
export function useLateness(waits: readonly number[]): number {
  const [over, setOver] = useState(0);
  const written = waits.join();
  useEffect(() => {
    const timers = written
      .split(",")
      .map((wait) => setTimeout(() => setOver((was) => was + 1), Number(wait)));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [written]);
  return over;
}
