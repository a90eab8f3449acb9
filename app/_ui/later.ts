"use client";

import { useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "./when-idle.ts";

/** A part of the page that does not come with it. */
export type Later<Part> = {
  /** The part; null until it has been fetched. */
  readonly now: () => Part | null;
  readonly subscribe: (changed: () => void) => () => void;
  /** Fetches it now, because somebody asks for it; null when it cannot be had. */
  readonly soon: () => Promise<Part | null>;
  /** Fetches it when the browser has nothing else to do, so that it is there also without a connection. */
  readonly ahead: () => void;
};

/** Leaves a part of the page for later. */
export function later<Part>(fetch: () => Promise<Part>): Later<Part> {
  let part: Part | null = null;
  let isAhead = false;
  const listeners = new Set<() => void>();
  const soon = async () => {
    part ??= await fetch().catch(() => null); // without a connection; the next who asks tries again
    for (const listener of listeners) listener();
    return part;
  };
  return {
    now: () => part,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    soon,
    ahead: () => {
      if (isAhead) return;
      isAhead = true;
      whenIdle(() => void soon());
    },
  };
}

/** The part, once it is there: at once when it is wanted, else when the browser has nothing else to do. */
export function useLater<Part>({ now, subscribe, soon, ahead }: Later<Part>, isWanted: boolean): Part | null {
  const part = useSyncExternalStore(subscribe, now, () => null);
  const isMissing = part === null;
  useEffect(() => {
    if (!isMissing) return;
    if (isWanted) void soon();
    else ahead();
  }, [isMissing, isWanted, soon, ahead]);
  return part;
}
