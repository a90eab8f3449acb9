import type { Values } from "#lib/simplex/values.ts";
import { hull } from "./hull.ts";
import { line } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = { readonly frame: TriangleFrame; readonly all: readonly Values[] };

/** The room that all estimates take, as a shade; none for fewer than three. */
export function TriangleHull({ frame, all }: Props) {
  if (all.length < 3) return null;
  return <path className="t-hull" d={line(hull(all.map((values) => spotOf(frame, values))), true)} />;
}
