"use client";

import { useEffect, useRef } from "react";
import { useHeld } from "#app/_room/held.ts";
import { showPresence } from "#app/_room/presence.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { type TypingSign, typingSign } from "./typing-sign.ts";

/** Shows those who read the board that one is writing at `item`; where there is none nobody hears of it. */
export function useTyping(item: string | undefined): TypingSign {
  const { awareness } = useHeld(useRoom().board);
  const sign = useRef<TypingSign | null>(null);
  useEffect(() => {
    if (item === undefined) return undefined;
    const isShown = () => awareness.getLocalState()?.["item"] === item;
    const made = typingSign((isWriting) => {
      if (isWriting || isShown()) showPresence(awareness, { item: isWriting ? item : undefined });
    });
    sign.current = made;
    return () => {
      sign.current = null;
      made.stop();
    };
  }, [awareness, item]);
  return { typed: () => sign.current?.typed(), stop: () => sign.current?.stop() };
}
