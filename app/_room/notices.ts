"use client";

import type { Marks } from "./caretaker.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";

/** How many have sealed in the running sealed round, and for those who run the session, who; null before the first notice. */
export const useMarks = (): Marks | null => useHeld(useRoom().marks);

/** The round for which somebody who runs the session asked for an estimate, and a way to put that aside. */
export function useNudge(): { readonly round: string | null; readonly settle: () => void } {
  const { nudged } = useRoom();
  return { round: useHeld(nudged), settle: () => nudged.set(null) };
}
