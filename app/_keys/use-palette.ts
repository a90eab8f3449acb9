"use client";

import { type KeyboardEvent, useId, useState } from "react";
import type { Entry } from "./entry.ts";
import { found } from "./found.ts";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const leaps: Readonly<Record<string, number>> = { PageDown: 8, PageUp: -8 };

/** What the palette shows for what was typed, which line is marked, and what its keys do. */
export function usePalette(entries: readonly Entry[], onClose: () => void) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [marked, mark] = useState<string | null>(null);
  const shown = found(entries, typed);
  // nothing is marked before one types or moves: Enter alone must not close a round
  const first = typed.trim() === "" ? null : (shown[0] ?? null);
  const active = shown.find((entry) => entry.id === marked) ?? first;
  const type = (text: string) => {
    setTyped(text);
    mark(null);
  };
  const choose = (entry: Entry | null) => {
    if (entry === null || entry.reason !== undefined) return;
    if (entry.stays !== true) onClose();
    entry.run();
  };
  const go = (place: number) => {
    const entry = shown[place];
    if (entry === undefined) return;
    mark(entry.id);
    document.getElementById(`${id}-${entry.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const at = active === null ? -1 : shown.indexOf(active);
    const step = steps[event.key];
    const leap = leaps[event.key];
    if (step !== undefined) go(at + step < 0 ? shown.length - 1 : (at + step) % shown.length);
    else if (leap !== undefined) go(Math.min(Math.max(at + leap, 0), shown.length - 1));
    else if (event.key === "Enter") choose(active);
    else return;
    event.preventDefault();
  };
  return { id, typed, type, shown, active, mark, onKeyDown, choose };
}
