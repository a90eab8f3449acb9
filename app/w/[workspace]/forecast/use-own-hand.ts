"use client";

import { use, useEffect, useRef } from "react";
import { MotionContext } from "#app/_charts/motion-context.ts";
import type { Values } from "#lib/simplex/values.ts";
import { useShowPoint } from "./use-show-point.ts";

type Given = {
  readonly seat: string | null;
  /** Whether others see whose point it is while one drags. */
  readonly isShown: boolean;
  /** What was let go last is not in the record yet. */
  readonly isOnItsWay: boolean;
};

/** One's own point in the hand: one's dots follow it everywhere on the screen and on the others' screens, until the record shows where it was let go. */
export function useOwnHand({ seat, isShown, isOnItsWay }: Given) {
  const hands = use(MotionContext);
  const show = useShowPoint(isShown);
  const isHeld = useRef(false);
  const place = (values: Values | undefined) => {
    show(values);
    if (seat !== null) hands?.move(seat, values);
  };
  const move = (values: Values | undefined) => {
    isHeld.current = values !== undefined;
    place(values);
  };
  const drop = (values: Values) => {
    isHeld.current = false;
    place(values);
  };
  useEffect(() => {
    if (!isOnItsWay && !isHeld.current) place(undefined);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the point is taken away once the record shows it
  }, [isOnItsWay]);
  return { move, drop };
}
