"use client";

import { useEffect, useEffectEvent } from "react";
import { useBoard } from "#app/_room/board.ts";

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd on a Mac) take one's own edits back and do them again, wherever the focus is outside a field. */
export function useUndoKeys(): void {
  const { undo, redo, mayEdit } = useBoard();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!mayEdit || event.defaultPrevented || isField(event.target)) return;
    const deed = undoKeyOf(event);
    if (deed === null) return;
    event.preventDefault();
    if (deed === "undo") undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What a key asks for: to take back, to do again, or neither. */
export function undoKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLocaleLowerCase("en-GB");
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("textarea, input:not([type=range]), [contenteditable=true]") !== null;
