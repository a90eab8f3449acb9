import type { Dot } from "./dot.ts";
import { dotSize, ownSize } from "./dot-size.ts";
import { pushedApart } from "./pushed-apart.ts";
import { TriangleDot } from "./triangle-dot.tsx";
import { TriangleRing } from "./triangle-ring.tsx";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly dots: readonly Dot[];
  /** Probabilities of the aggregate. */
  readonly aggregate?: readonly number[] | undefined;
  /** Dots follow what people drag; a printed picture stands still. */
  readonly moving?: boolean;
};

/** The aggregate and one dot per estimate, one's own in front; a ring lies beneath few dots and on top of many; those that would hide each other are pushed apart, a hair showing whence. */
export function TriangleDots({ frame, dots, aggregate, moving = false }: Props) {
  const others = dots.filter((dot) => dot.mine !== true);
  const own = dots.filter((dot) => dot.mine === true);
  const size = dotSize(dots.length);
  const places = others.map((dot) => spotOf(frame, dot.values));
  const spots = size.letters === "in" ? pushedApart(places, { reach: size.radius, most: 6 }) : places;
  const ring = aggregate && <TriangleRing frame={frame} aggregate={aggregate} />;
  return (
    <>
      {size.letters === "in" && ring}
      {others.map((dot, index) => {
        const place = places[index] ?? spotOf(frame, dot.values);
        return (
          <TriangleDot key={dot.id} {...{ frame, dot, size, moving, place }} spot={spots[index] ?? place} />
        );
      })}
      {size.letters !== "in" && ring}
      {own.map((dot) => {
        const place = spotOf(frame, dot.values);
        return (
          <TriangleDot key={dot.id} {...{ frame, dot, place }} size={ownSize} spot={place} moving={false} />
        );
      })}
    </>
  );
}
