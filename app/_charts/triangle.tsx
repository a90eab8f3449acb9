import { shown } from "#lib/simplex/show.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Dot } from "./dot.ts";
import type { Future } from "./future.ts";
import { px } from "./line.ts";
import { pictureSentence } from "./sentences.ts";
import { TriangleDots } from "./triangle-dots.tsx";
import { TriangleFace } from "./triangle-face.tsx";
import { triangleFrame } from "./triangle-frame.ts";
import { TriangleGhost } from "./triangle-ghost.tsx";
import { TriangleHull } from "./triangle-hull.tsx";

type Props = {
  readonly futures: readonly Future[];
  readonly dots?: readonly Dot[] | undefined;
  /** Probabilities of the aggregate. */
  readonly aggregate?: readonly number[] | undefined;
  readonly ghost?: Values | undefined;
  readonly width?: number | undefined;
  /** Write the aggregate's figures at the corners. */
  readonly values?: boolean | undefined;
  readonly label?: string | undefined;
};

/** Three futures: everyone's estimate as a point, the aggregate as a ring, the room they take as a shade. */
export function Triangle(props: Props) {
  const { futures, dots = [], aggregate, ghost, width = 492, label } = props;
  const figures = figuresAt(props);
  const given = dots.filter(({ held }) => held !== true);
  const frame = triangleFrame(width, figures === undefined ? 1 : 2);
  return (
    <svg
      className="picture"
      width={px(frame.width)}
      height={px(frame.height)}
      viewBox={`0 0 ${px(frame.width)} ${px(frame.height)}`}
      role="img"
      aria-label={label ?? pictureSentence({ futures, dots: given, aggregate })}
    >
      <TriangleFace frame={frame} futures={futures} figures={figures} />
      <TriangleHull frame={frame} all={given.map((dot) => dot.values)} />
      {ghost && <TriangleGhost frame={frame} ghost={ghost} />}
      <TriangleDots
        {...{ frame, aggregate }}
        others={dots.filter(({ mine }) => mine !== true)}
        own={dots.find(({ mine }) => mine === true)}
      />
    </svg>
  );
}

const figuresAt = ({ values, aggregate }: Props) =>
  values === true && aggregate !== undefined ? shown(aggregate) : undefined;
