import { orLess } from "#lib/pool/cumulative.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { shown } from "#lib/simplex/show.ts";
import { classes } from "#app/_ui/classes.ts";
import { inkOf, isHatched } from "./colour-of.ts";
import { cumulativeSentence } from "./cumulative-sentence.ts";
import type { Dot } from "./dot.ts";
import { MOST_DOTS } from "./dot-size.ts";
import type { Future } from "./future.ts";
import { Hatch, hatchOf } from "./hatch.tsx";
import { px } from "./line.ts";

type Props = {
  /** In their order. */
  readonly futures: readonly Future[];
  readonly dots?: readonly Dot[] | undefined;
  /** Probabilities of the aggregate over all futures. */
  readonly aggregate: readonly number[];
  readonly width?: number | undefined;
};

const HEAD = 6;
const HEIGHT = 108;
const FOOT = 46;
const LEFT = 30;
/** The least width of a column whose name can be read in full. */
const NAME_ROOM = 104;
const FIGURE_ROOM = 22;

/** Futures in an order, added up from the first: per future a step to how much lies on it or before, the figure below; a line per analyst. */
export function Cumulative({ futures, dots = [], aggregate, width = 560 }: Props) {
  const column = (width - LEFT) / futures.length;
  const y = (share: number) => HEAD + (1 - share) * HEIGHT;
  const inFront = dots.toSorted((a, b) => Number(a.mine === true) - Number(b.mine === true));
  const whole = orLess(shown(aggregate));
  const steps = (shares: readonly number[]) => stepsOf(orLess(shares), { column, y });
  return (
    <svg
      className="picture cumulative"
      width={width}
      height={HEAD + HEIGHT + FOOT}
      viewBox={`0 0 ${width} ${HEAD + HEIGHT + FOOT}`}
      role="img"
      aria-label={cumulativeSentence({ futures, dots, aggregate })}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path className="t-grid" d={`M${LEFT} ${px(y(share))}H${width}`} />
          <text className="c-tick" x={LEFT - 8} y={px(y(share)) + 4} textAnchor="end">
            {share * 100}
          </text>
        </g>
      ))}
      {inFront.map((dot) => (
        <path
          key={dot.id}
          className={classes("u-one", dot.mine === true ? "mine" : dots.length > MOST_DOTS && "speck")}
          d={steps(toProbabilities(dot.values))}
        />
      ))}
      <path className="u-halo" d={steps(aggregate)} />
      <path className="u-all" d={steps(aggregate)} />
      <Feet {...{ futures, column, whole }} top={y(0)} />
    </svg>
  );
}

type Frame = { readonly column: number; readonly y: (share: number) => number };

const stepsOf = (levels: readonly number[], { column, y }: Frame): string =>
  levels
    .map((level, index) =>
      index === 0
        ? `M${LEFT} ${px(y(level))}H${px(LEFT + column)}`
        : `V${px(y(level))}H${px(LEFT + (index + 1) * column)}`,
    )
    .join("");

type FeetProps = {
  readonly futures: readonly Future[];
  readonly column: number;
  readonly whole: readonly number[];
  readonly top: number;
};

/** Below each step the future's colour, how far it reaches, and the name where there is room; else the names at the ends. */
function Feet({ futures, column, whole, top }: FeetProps) {
  const last = futures.length - 1;
  return (
    <>
      {futures.map((future, index) => {
        const isHatch = isHatched(futures, index);
        const from = LEFT + index * column;
        const isNamed = column >= NAME_ROOM || index === 0 || index === last;
        return (
          <g key={future.id}>
            <title>{future.title}</title>
            {isHatch && <Hatch colour={future.colour} />}
            <rect
              className="future"
              style={{ fill: isHatch ? hatchOf(future.colour) : inkOf(future.colour) }}
              x={px(from + 1)}
              y={px(top + 5)}
              width={px(column - 2)}
              height={4}
            />
            {column >= FIGURE_ROOM && (
              <text className="u-figure" x={px(from + column / 2)} y={top + 25}>
                {whole[index]}
              </text>
            )}
            {isNamed && (
              <text className="c-tick" {...placeOf({ index, last, from, column })} y={top + 42}>
                {future.short}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

type Place = {
  readonly index: number;
  readonly last: number;
  readonly from: number;
  readonly column: number;
};

function placeOf({ index, last, from, column }: Place) {
  if (column >= NAME_ROOM) return { x: px(from + column / 2), textAnchor: "middle" } as const;
  return index === last
    ? ({ x: px(from + column - 1), textAnchor: "end" } as const)
    : ({ x: px(from + 1), textAnchor: "start" } as const);
}
