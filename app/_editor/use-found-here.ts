"use client";

import { type RefObject, useEffect } from "react";
import { markFound, useFound, useMeant } from "./meant-item.ts";

/**
 * Brings the title of a thing into sight, and the focus to it, when a link has led to that thing; true for as long as it is
 * marked. Whatever stood in front of the page gives the focus back first.
 */
export function useFoundHere(cell: RefObject<HTMLElement | null>, root: string): boolean {
  const id = /^text\/([^/]+)\/title$/.exec(root)?.[1];
  const isMeant = useMeant()?.id === id && id !== undefined;
  useEffect(() => {
    if (!isMeant || id === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        cell.current?.scrollIntoView({ block: "center" });
        cell.current?.focus({ preventScroll: true });
        markFound(id);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isMeant, id, cell]);
  return useFound() === id && id !== undefined;
}
