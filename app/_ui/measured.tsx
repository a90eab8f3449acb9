"use client";

import type { ReactNode } from "react";
import { useWidth } from "./use-width.ts";

type Props = {
  /** Draws the picture at a width in pixels. */
  readonly draw: (width: number) => ReactNode;
  /** The width before it is known. */
  readonly fallback?: number;
};

/** A picture as wide as its place, drawn anew when that changes. */
export function Measured({ draw, fallback = 492 }: Props) {
  const { host, width } = useWidth(fallback);
  return <div ref={host}>{draw(width)}</div>;
}
