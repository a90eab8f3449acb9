"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { openThread } from "#app/_discussion/open-thread.ts";
import { useHeld } from "#app/_room/held.ts";

/** Makes room for the margin while a thread stands in it; what the thread is about stays where one saw it. Stands before the margin, which measures after it. */
export function MarginRoom({ sheet }: { readonly sheet: RefObject<HTMLDivElement | null> }) {
  const open = useHeld(openThread);
  const about = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const mark = open?.mark ?? about.current;
    about.current = mark;
    const before = topOf(mark);
    sheet.current?.toggleAttribute("data-margin", open !== null);
    window.scrollBy({ top: topOf(mark) - before, behavior: "instant" });
  }, [open, sheet]);
  return null;
}

const topOf = (mark: HTMLElement | null): number => mark?.getBoundingClientRect().top ?? 0;
