"use client";

import type { KeyboardEvent } from "react";
import { useBoard } from "#app/_room/board.ts";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";
import { neighbourOf, type Step, stepOf } from "./neighbour-of.ts";

/** Moves the thing that a cell belongs to; false where it cannot go that way. */
export type Move = (step: Step) => boolean;

/** The keys of a cell that is not being written in: arrows go to the next one, Alt and an arrow move its thing, T opens the thread. */
export function useCellKeys(anchor: Anchor, move?: Move): (event: KeyboardEvent) => boolean {
  const { mayEdit } = useBoard();
  return (event) => {
    const cell = event.currentTarget;
    const step = stepOf(event.key);
    if (!(cell instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (step !== null && event.altKey) return mayEdit && moved(cell, step, move);
    if (event.altKey) return false;
    return step === null ? isThreadKey(event.key) && openThreadAt(anchor) : goTo(cell, step);
  };
}

const isThreadKey = (key: string): boolean => key === "t" || key === "T";

function openThreadAt(anchor: Anchor): boolean {
  const mark = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(anchorKey(anchor))}"]`);
  mark?.click();
  return mark !== null;
}

function goTo(cell: HTMLElement, step: Step): boolean {
  const cells = [...document.querySelectorAll<HTMLElement>("[data-cell]")];
  const boxes = cells.map((other) => other.getBoundingClientRect());
  const next = cells[neighbourOf(boxes, cells.indexOf(cell), step)];
  next?.focus();
  return next !== undefined;
}

// What is moved is drawn at its new place, which takes the focus from it: the focus follows.
function moved(cell: HTMLElement, step: Step, move?: Move): boolean {
  const root = cell.dataset["cell"] ?? "";
  if (move?.(step) !== true) return false;
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(root)}"]`)?.focus(),
  );
  return true;
}
