"use client";

import { useEffect } from "react";
import { held, useHeld } from "#app/_room/held.ts";

/** The thing that was added last in this window: its title is entered as soon as it stands there. */
export const justAdded = held<string | null>(null);

/** True for the title of what was just added, once. */
export function useIsJustAdded(id: string): boolean {
  const isFresh = useHeld(justAdded) === id;
  useEffect(() => {
    if (isFresh) justAdded.set(null);
  }, [isFresh]);
  return isFresh;
}
