"use client";

import type { Dot } from "./dot.ts";
import { dotSize, ownSize } from "./dot-size.ts";
import { MovingDots } from "./moving-dots.tsx";
import { pushedApart } from "./pushed-apart.ts";
import { TriangleDot } from "./triangle-dot.tsx";
import { TriangleRing } from "./triangle-ring.tsx";
import { TriangleShade } from "./triangle-shade.tsx";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly others: readonly Dot[];
  readonly own?: Dot | undefined;
  /** Probabilities of the aggregate. */
  readonly aggregate?: readonly number[] | undefined;
};

/** The aggregate and one dot per estimate, one's own in front. */
export function TriangleDots({ frame, others, own, aggregate }: Props) {
  return (
    <>
      <Others {...{ frame, others, aggregate }} count={others.length + (own === undefined ? 0 : 1)} />
      {own && <TriangleDot frame={frame} dot={own} size={ownSize} />}
    </>
  );
}

type OthersProps = Pick<Props, "frame" | "others" | "aggregate"> & { readonly count: number };

/** A ring lies beneath few dots and on top of many; dots that would hide each other are pushed apart, a hair showing whence. */
function Others({ frame, others, aggregate, count }: OthersProps) {
  const size = dotSize(count);
  const ring = aggregate && <TriangleRing frame={frame} aggregate={aggregate} />;
  if (size.look === "shade") {
    return (
      <>
        <TriangleShade frame={frame} all={others.map(({ values }) => values)} />
        {ring}
      </>
    );
  }
  const places = others.map(({ values }) => spotOf(frame, values));
  const spots = size.letters === "in" ? pushedApart(places, { reach: size.radius, most: 6 }) : places;
  const placed = others.map((dot, index) => ({ dot, spot: spots[index] ?? spotOf(frame, dot.values) }));
  return (
    <>
      {size.letters === "in" && ring}
      <MovingDots
        rests={placed.map(({ dot, spot }) => ({ id: dot.id, spot, isOwn: false }))}
        place={(values) => spotOf(frame, values)}
        width={frame.width}
      >
        {placed.map(({ dot, spot }) => (
          <TriangleDot key={dot.id} {...{ frame, dot, size, spot }} />
        ))}
      </MovingDots>
      {size.letters !== "in" && ring}
    </>
  );
}
