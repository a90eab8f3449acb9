import type { MouseEvent } from "react";

/** True for a press on a text that means writing: one on a link follows it, a drag across words selects them. */
export function isOnText({ target }: MouseEvent): boolean {
  const isLink = target instanceof Element && target.closest("a, button") !== null;
  return !isLink && (getSelection()?.isCollapsed ?? true);
}
