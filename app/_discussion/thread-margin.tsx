"use client";

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useHeld } from "#app/_room/held.ts";
import { must } from "#lib/kit/assert.ts";
import { anchorKey } from "#lib/session/anchor.ts";
import { closeThread, hasMargin, openThread } from "./open-thread.ts";
import { Thread } from "./thread.tsx";
import { useMedia } from "./use-media.ts";
import "./discussion.css";

/** The margin column of a wide screen: the open thread stands in it, level with what it is about. */
export function ThreadMargin() {
  const isWide = useMedia("(min-width: 67.01rem)");
  const open = useHeld(openThread);
  const column = useRef<HTMLDivElement>(null);
  const thread = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    hasMargin.set(isWide);
    return () => hasMargin.set(false);
  }, [isWide]);
  useLayoutEffect(() => {
    if (open === null || !isWide) return undefined;
    const place = () => setTop(levelWith(open.mark, must(column.current)));
    place();
    addEventListener("resize", place);
    return () => removeEventListener("resize", place);
  }, [open, isWide]);
  const key = open === null || !isWide ? null : anchorKey(open.anchor);
  useEffect(() => {
    if (key !== null) thread.current?.focus({ preventScroll: true });
  }, [key]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    closeThread();
  };
  return (
    <div ref={column} className="margin-col">
      {open !== null && isWide && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is in it
        <aside
          ref={thread}
          key={key}
          tabIndex={-1}
          className="thread"
          aria-label={`Thread on ${open.title}`}
          style={{ marginTop: top }}
          onKeyDown={onKeyDown}
        >
          <Thread anchor={open.anchor} quote={open.title} onClose={closeThread} />
        </aside>
      )}
    </div>
  );
}

const HEAD_PX = 56; // from the edge of the thread to its first line

const levelWith = (mark: HTMLElement | null, column: HTMLElement): number =>
  mark === null
    ? 0
    : Math.max(0, mark.getBoundingClientRect().top - column.getBoundingClientRect().top - HEAD_PX);
