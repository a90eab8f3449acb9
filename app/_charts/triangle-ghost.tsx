import type { Values } from "#lib/simplex/values.ts";
import { line, px } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly ghost: Values;
  /** Where one has gone since. */
  readonly now?: Values | undefined;
};

/** What one said before: a dashed ring, and a dotted trace to where one is now. */
export function TriangleGhost({ frame, ghost, now }: Props) {
  const { x, y } = spotOf(frame, ghost);
  return (
    <>
      {now && <path className="t-trace" d={line([{ x, y }, spotOf(frame, now)])} />}
      <circle cx={px(x)} cy={px(y)} r={8} className="ghost" />
    </>
  );
}
