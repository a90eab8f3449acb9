"use client";

import { held, useHeld } from "#app/_room/held.ts";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";

/** The thread that stands open: what it is about, what that is called, and the mark that opened it. */
export type OpenThread = {
  readonly anchor: Anchor;
  readonly title: string;
  readonly mark: HTMLElement | null;
};

/** At most one thread is open in a window. */
export const openThread = held<OpenThread | null>(null);

/** True while a margin column stands on the screen that shows the open thread; otherwise its mark shows it in front. */
export const hasMargin = held(false);

/** Closes the open thread and gives the focus back to its mark, once the thread lets go of it. */
export function closeThread(): void {
  const mark = openThread.now()?.mark;
  openThread.set(null);
  requestAnimationFrame(() => mark?.focus());
}

/** True when the thread at that anchor stands open. */
export function useIsOpen(anchor: Anchor): boolean {
  const open = useHeld(openThread);
  return open !== null && anchorKey(open.anchor) === anchorKey(anchor);
}
