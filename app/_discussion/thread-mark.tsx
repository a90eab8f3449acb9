"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useMeant } from "#app/_editor/meant-item.ts";
import { useHeld } from "#app/_room/held.ts";
import { useSelf } from "#app/_room/self.ts";
import { classes } from "#app/_ui/classes.ts";
import { Dialog } from "#app/_ui/dialog.tsx";
import { type Anchor, anchorKey } from "#lib/session/anchor.ts";
import { may } from "#lib/session/may.ts";
import { conversationOf, countWords } from "./conversation.ts";
import { closeThread, hasMargin, openThread, useIsOpen } from "./open-thread.ts";
import { useUnread } from "./seen.ts";
import { Thread } from "./thread.tsx";
import { useThreads } from "./use-threads.ts";
import "./discussion.css";

type Props = {
  readonly anchor: Anchor;
  /** What the thread is about, in words. */
  readonly title: string;
  readonly className?: string;
};

/** The mark of a thread at the thing it is about: how many comments, whether any is unread; it opens the thread. */
export function ThreadMark({ anchor, title, className }: Props) {
  const { said, look, sign, isThere } = useSaid(anchor);
  const isOpen = useIsOpen(anchor);
  const isBeside = useHeld(hasMargin);
  const mark = useRef<HTMLButtonElement>(null);
  const key = anchorKey(anchor);
  useEffect(
    () => () => {
      const open = openThread.now();
      if (open !== null && anchorKey(open.anchor) === key) openThread.set(null);
    },
    [key],
  );
  useMakingWay(isOpen && !isBeside);
  if (!isThere) return null;
  const press = () => {
    if (isOpen) return closeThread();
    mark.current?.focus(); // not every browser does that by itself; a thread in front gives the focus back to it
    openThread.set({ anchor, title, mark: mark.current });
  };
  return (
    <>
      <button
        ref={mark}
        type="button"
        className={classes("thread-mark", look, className)}
        aria-label={`Discuss ${title}, ${said}`}
        aria-expanded={isOpen}
        data-thread={key}
        onClick={press}
      >
        <span>{sign}</span>
      </button>
      {isOpen && !isBeside && (
        <Dialog title={title} open onOpenChange={closeThread}>
          <Thread anchor={anchor} onClose={closeThread} />
        </Dialog>
      )}
    </>
  );
}

/** A thread in front closes when a link in it is followed to something that it covers. */
function useMakingWay(isInFront: boolean): void {
  const meant = useMeant();
  const makeWay = useEffectEvent(() => (isInFront ? openThread.set(null) : undefined));
  useEffect(() => (meant === null ? undefined : makeWay()), [meant]);
}

/** What a mark says of its thread: in words, by its look and with its sign; it is there where something was or may be said. */
function useSaid(anchor: Anchor) {
  const threads = useThreads(anchor);
  const unreadIn = useUnread();
  const { role } = useSelf();
  const { comments, resolved } = conversationOf(threads);
  const unread = unreadIn(threads);
  const isThere = threads.length > 0 || may(role, "comment");
  const words = countWords(comments.length);
  if (unread > 0) return { said: `${words}, ${unread} unread`, look: "new", sign: comments.length, isThere };
  if (comments.length > 0) return { said: words, look: undefined, sign: comments.length, isThere };
  if (resolved.length > 0) return { said: "resolved", look: "done", sign: "✓", isThere };
  return { said: words, look: "unsaid", sign: "+", isThere };
}
