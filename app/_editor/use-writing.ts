"use client";

import { type FocusEvent, useEffect, useState } from "react";
import { afterPress, watchPresses } from "./after-press.ts";
import { type Desk, emptyDesk } from "./desk.ts";
import type { Format } from "./formatted.ts";
import { useTyping } from "./use-typing.ts";
import type { TooLong } from "./within-length.ts";

type Asked = {
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly longest: number;
  /** The place under which others see that one is writing; nobody sees it where there is none. */
  readonly item?: string | undefined;
  /** Begin writing at once. */
  readonly isFresh?: boolean;
  /** Ctrl+Enter sends what is written, where it can be sent. */
  readonly onSend?: () => void;
  /** Escape ends the writing, where that means more than to look at what was written. */
  readonly onLeave?: () => void;
};

/** Whether somebody is in the text: not, with the focus (from `at` on), or by other ways than the focus (a browser that fills it in). */
type Stage =
  /** `isByKey`: it was left by a key, which leaves the focus where it stood. */
  | { readonly kind: "resting"; readonly isByKey?: boolean }
  | { readonly kind: "touched" }
  | { readonly kind: "entered"; readonly at?: number | undefined };

/** A text of one's own while it is being written or read: what its field and its toolbar share. */
export type Writing = {
  readonly text: string;
  readonly longest: number;
  readonly stage: Stage;
  /** Why the last change was not taken. */
  readonly tooLong: TooLong | null;
  readonly desk: Desk;
  /** What the part around field and toolbar listens to: whoever leaves it has left the text. */
  readonly around: { readonly onBlur: (event: FocusEvent<HTMLElement>) => void };
  readonly enter: (at?: number) => void;
  readonly write: (text: string) => void;
  readonly refuse: (why: TooLong | null) => void;
  readonly format: (how: Format) => void;
  readonly send: () => boolean;
  readonly leave: () => boolean;
};

/** Markdown source while one is in it, what it says while one is not; every change is told at once, so that none is lost. */
export function useWriting({ isFresh = false, ...asked }: Asked): Writing {
  const { text, longest, item, onWrite, onSend, onLeave } = asked;
  const [stage, setStage] = useState<Stage>({ kind: isFresh ? "entered" : "resting" });
  const [tooLong, refuse] = useState<TooLong | null>(null);
  const [desk] = useState(emptyDesk);
  const typing = useTyping(item);
  const isEntered = stage.kind === "entered";
  useEffect(() => (isEntered ? watchPresses() : undefined), [isEntered]);
  const enter = (at?: number) => (isEntered ? undefined : setStage({ kind: "entered", at }));
  const rest = (isByKey: boolean) => {
    typing.stop();
    refuse(null);
    setStage({ kind: "resting", isByKey });
  };
  const leave = () => {
    if (onLeave === undefined && text.trim() === "") return false;
    rest(true);
    onLeave?.();
    return true;
  };
  const shown = { text, longest, stage, tooLong, desk, enter, refuse, leave };
  return {
    ...shown,
    around: { onBlur: (event) => whenLeft(event, () => rest(false)) },
    write: (next) => {
      refuse(null);
      typing.typed();
      setStage((now) => (now.kind === "resting" ? { kind: "touched" } : now));
      onWrite(next);
    },
    format: (how) => {
      if (!desk.format(how)) enter();
    },
    send: () => {
      if (onSend === undefined) return leave();
      typing.stop();
      onSend();
      return true;
    },
  };
}

/** Does something when the focus has left a place for another on this page, once no pointer is pressed any more. */
function whenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>, work: () => void): void {
  const holds = (other: EventTarget | null) => other instanceof Node && currentTarget.contains(other);
  if (!document.hasFocus() || holds(relatedTarget)) return;
  afterPress(() => {
    if (!holds(document.activeElement)) work();
  });
}
