"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useRoom } from "./room-context.ts";

type Place = { readonly element: Element; readonly path: string | null };

/** Where the focus was last, by room: a screen that is drawn anew must know as well. */
const lastPlaces = new WeakMap<object, Place>();

/** When what had the focus is gone because the screen means something else now, the focus goes to the head of the screen. */
export function useFoundFocus(meaning: string): void {
  const room = useRoom();
  const path = usePathname();
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) lastPlaces.set(room, { element: target, path });
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [room, path]);
  useEffect(() => {
    const last = lastPlaces.get(room);
    const isLost =
      document.activeElement === document.body && last?.path === path && !last.element.isConnected;
    if (!isLost) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [room, path, meaning]);
}
