"use client";

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { caretAt } from "./caret-at.ts";
import { isOnText } from "./is-on-text.ts";

type Asked = {
  readonly source: string;
  readonly isFresh: boolean;
  readonly onKey: ((event: KeyboardEvent) => boolean) | undefined;
};

/** How a text is entered and left: by press, Enter or F2, and by Escape or going elsewhere; what else its keys mean, `onKey` knows. */
export function useEntering({ source, isFresh, onKey }: Asked) {
  const { mayEdit } = useBoard();
  const cell = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly at?: number | undefined } | null>(isFresh ? {} : null);
  const entered = mayEdit ? place : null;
  const enter = (at?: number) => (mayEdit ? setPlace({ at }) : undefined);
  return {
    cell,
    mayEdit,
    /** Where the caret begins, or null while the text is not being written in. */
    entered,
    enter: () => enter(),
    leave: (isByKey: boolean) => {
      setPlace(null);
      if (isByKey) cell.current?.focus();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || entered !== null) return;
      if (event.key === "Enter" || event.key === "F2") enter();
      else if (onKey?.(event) !== true) return;
      event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      if (entered === null && isOnText(event)) enter(caretAt(event, source));
    },
  };
}
