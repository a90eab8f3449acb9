"use client";

import { useEffect, useState } from "react";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";

/** A timer that is set for longer than 24 days goes off at once. */
const LONGEST_TIMER_MS = 3_600_000;

/** True once that moment has come by the server's clock; never for null. */
export function usePassed(moment: string | null): boolean {
  const offset = useHeld(useRoom().clock.offset);
  const [now, setNow] = useState(() => Date.now() + offset);
  const at = moment === null ? Number.POSITIVE_INFINITY : Date.parse(moment);
  const isPassed = at <= now;
  useEffect(() => {
    if (isPassed || !Number.isFinite(at)) return undefined;
    const left = Math.max(at - Date.now() - offset, 0);
    const timer = setTimeout(() => setNow(Date.now() + offset), Math.min(left + 1, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [at, offset, now, isPassed]);
  return isPassed;
}
