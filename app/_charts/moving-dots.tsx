"use client";

import { type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { MotionContext } from "./motion-context.ts";
import { type Drawn, mover } from "./mover.ts";

type Props = Pick<Drawn, "rests" | "place" | "width"> & { readonly children: ReactNode };

/** Dots that go where somebody drags them, without being drawn anew; outside of a motion they stand where they are drawn. */
export function MovingDots({ rests, place, width, children }: Props) {
  const host = useRef<SVGGElement>(null);
  const motion = use(MotionContext);
  const [moves] = useState(mover);
  useLayoutEffect(() => {
    if (motion !== null && host.current !== null)
      moves.settle({ host: host.current, rests, place, width, motion });
  });
  useEffect(() => {
    const end = motion?.subscribe(moves.follow);
    return () => {
      end?.();
      moves.stop();
    };
  }, [motion, moves]);
  return <g ref={host}>{children}</g>;
}
