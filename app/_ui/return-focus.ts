"use client";

import { useRef } from "react";

/**
 * Where the focus was when something came in front of the page, and back there when it goes: also when no button opened it,
 * or when the row of a menu did, which is gone by then and whose button is meant.
 */
export function useReturnFocus() {
  const place = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      place.current = placeOf(document.activeElement);
    },
    onCloseAutoFocus: (event: Event) => {
      const back = place.current;
      if (!(back instanceof HTMLElement || back instanceof SVGElement) || !back.isConnected) return;
      event.preventDefault();
      back.focus({ preventScroll: true });
    },
  };
}

function placeOf(active: Element | null): Element | null {
  const button = active?.closest('[role="menu"]')?.getAttribute("aria-labelledby") ?? null;
  return button === null ? active : document.getElementById(button);
}
