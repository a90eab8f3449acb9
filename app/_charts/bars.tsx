"use client";

import { figures } from "#lib/simplex/show.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import type { Values } from "#lib/simplex/values.ts";
import { classes } from "#app/_ui/classes.ts";
import { inkOf, isHatched } from "./colour-of.ts";
import type { Dot } from "./dot.ts";
import type { Future } from "./future.ts";
import { Hatch, hatchOf } from "./hatch.tsx";
import { px } from "./line.ts";
import { MovingDots } from "./moving-dots.tsx";
import { pictureSentence } from "./sentences.ts";

type Props = {
  readonly futures: readonly Future[];
  readonly dots?: readonly Dot[] | undefined;
  /** Probabilities of the aggregate. */
  readonly aggregate?: readonly number[] | undefined;
  readonly width?: number | undefined;
  readonly label?: string | undefined;
};

const ROW = 52;

/** Any number of futures: a bar from 0 to 100 for each with its figure, and a dot on it for every estimate. */
export function Bars({ futures, dots = [], aggregate, width = 492, label }: Props) {
  const height = futures.length * ROW;
  const written = aggregate && figures(aggregate);
  const said = label ?? pictureSentence({ futures, dots, aggregate });
  return (
    <svg
      className="picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={said}
    >
      {futures.map((future, index) => (
        <g key={future.id} transform={`translate(0 ${index * ROW})`}>
          {isHatched(futures, index) && <Hatch colour={future.colour} />}
          <text className="c-name" x={0} y={16}>
            {future.short}
          </text>
          {written && (
            <text className="c-value" x={width} y={16}>
              {written[index]}
              {"\u202f%"}
            </text>
          )}
          <rect className="b-track" x={0} y={24} width={width} height={14} />
          {aggregate && (
            <rect
              className="future"
              style={{ fill: isHatched(futures, index) ? hatchOf(future.colour) : inkOf(future.colour) }}
              x={0}
              y={24}
              width={px((aggregate[index] ?? 0) * width)}
              height={14}
            />
          )}
          <BarDots {...{ dots, index, width }} />
        </g>
      ))}
    </svg>
  );
}

type DotsProps = { readonly dots: readonly Dot[]; readonly index: number; readonly width: number };

function BarDots({ dots, index, width }: DotsProps) {
  const place = (values: Values) => ({ x: (toProbabilities(values)[index] ?? 0) * width, y: 31 });
  const placed = dots.map((dot) => ({ dot, spot: place(dot.values) }));
  return (
    <MovingDots
      rests={placed.map(({ dot, spot }) => ({ id: dot.id, spot, isOwn: dot.mine === true }))}
      {...{ place, width }}
    >
      {placed.map(({ dot, spot }) => (
        <circle
          key={dot.id}
          data-dot={dot.id}
          className={classes("s-dot", dot.mine === true && "mine")}
          transform={`translate(${px(spot.x)} ${spot.y})`}
          r={dot.mine === true ? 5 : 4}
        >
          <title>{`${dot.name}: ${figures(toProbabilities(dot.values))[index] ?? ""}`}</title>
        </circle>
      ))}
    </MovingDots>
  );
}
