import type { KeyboardEvent } from "react";

const BIG = 5;
const SMALL = 0.1;

/** How many points an arrow key moves: 1, with Shift 5, with Alt 0.1. */
export function pointsOf(event: KeyboardEvent): number {
  if (event.altKey) return SMALL;
  return event.shiftKey ? BIG : 1;
}

/** Is it the key that takes back? */
export function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
}
