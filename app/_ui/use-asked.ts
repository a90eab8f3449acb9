"use client";

import { useEffect, useEffectEvent } from "react";
import { type Later, useLater } from "./later.ts";

/** A part that somebody may ask for, once it is there. When it cannot be had, the wish is given up, so that the next press tries again. */
export function useAsked<Part>(late: Later<Part>, isAsked: boolean, giveUp: () => void): Part | null {
  const part = useLater(late, false);
  const { soon } = late;
  const isWaiting = isAsked && part === null;
  const onMissed = useEffectEvent(giveUp);
  useEffect(() => {
    if (!isWaiting) return;
    let isMeant = true;
    void soon().then((found) => (found === null && isMeant ? onMissed() : undefined));
    return () => {
      isMeant = false;
    };
  }, [isWaiting, soon]);
  return part;
}
