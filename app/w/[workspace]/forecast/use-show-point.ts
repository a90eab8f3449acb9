"use client";

import { useEffect, useRef } from "react";
import { useHeld } from "#app/_room/held.ts";
import { showPresence } from "#app/_room/presence.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { Values } from "#lib/simplex/values.ts";

const PACE_MS = 80;

/** Shows the others where one's point is while one drags, at most twelve times a second; `undefined` takes it away. */
export function useShowPoint(mayShow: boolean): (point: Values | undefined) => void {
  const { awareness } = useHeld(useRoom().record);
  const hand = useRef<{ timer: ReturnType<typeof setTimeout> | null; next: Values | undefined }>({
    timer: null,
    next: undefined,
  });
  useEffect(() => {
    const held = hand.current;
    return () => {
      if (held.timer !== null) clearTimeout(held.timer);
      held.timer = null;
      showPresence(awareness, { point: undefined });
    };
  }, [awareness]);
  return (point) => {
    if (!mayShow) return;
    const held = hand.current;
    held.next = point;
    if (held.timer !== null) return;
    showPresence(awareness, { point });
    const release = () => {
      held.timer = null;
      showPresence(awareness, { point: held.next });
    };
    held.timer = setTimeout(release, PACE_MS);
  };
}
