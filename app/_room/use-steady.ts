"use client";

import { useEffect, useState } from "react";
import { useRoom } from "./room-context.ts";

/** Longer than a double click, shorter than anybody needs to read what stands there now. */
const MOMENT_MS = 700;

/** When a step was last taken in this browser, by room: a screen that is drawn anew for it must know as well. */
const lastSteps = new WeakMap<object, number>();

/** Notes that a step was taken just now. */
export const noteStep = (room: object): void => void lastSteps.set(room, Date.now());

/**
 * False for a moment after a button has come to mean something else, or was drawn anew right after a step: a press that was
 * meant for what stood there before does nothing.
 */
export function useSteady(meaning: string): boolean {
  const room = useRoom();
  const [known, setKnown] = useState<string | null>(() => (isJustTaken(room) ? null : meaning));
  const isSteady = known === meaning;
  useEffect(() => {
    if (isSteady) return undefined;
    const timer = setTimeout(() => setKnown(meaning), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [meaning, isSteady]);
  return isSteady;
}

const isJustTaken = (room: object): boolean => Date.now() - (lastSteps.get(room) ?? 0) < MOMENT_MS;
