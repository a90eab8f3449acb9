import { px } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = { readonly frame: TriangleFrame; readonly aggregate: readonly number[] };

/** The aggregate: a ring of ink beneath the dots. */
export function TriangleRing({ frame, aggregate }: Props) {
  const { x, y } = spotOf(frame, aggregate);
  return (
    <g className="centre">
      <circle cx={px(x)} cy={px(y)} r={10} className="ring-halo" />
      <circle cx={px(x)} cy={px(y)} r={10} className="ring" />
    </g>
  );
}
