"use client";

import { quantile } from "#lib/pool/quantile.ts";
import { classes } from "#app/_ui/classes.ts";
import { inkOf } from "./colour-of.ts";
import type { Dot } from "./dot.ts";
import type { Future } from "./future.ts";
import { line, px } from "./line.ts";
import { sharesOf, stripSentence } from "./sentences.ts";
import { StripMarks } from "./strip-marks.tsx";

type Props = {
  readonly future: Future;
  /** The future's place in the vectors, from 0. */
  readonly index: number;
  readonly dots: readonly Dot[];
  /** Probabilities of the aggregate over all futures. */
  readonly aggregate?: readonly number[] | undefined;
  /** What the aggregate gave this future in the last round, from 0 to 1. */
  readonly was?: number | undefined;
  readonly width?: number | undefined;
  /** A sentence beside it says the same: readers need not hear it twice. */
  readonly hidden?: boolean | undefined;
};

const BASE = 32;
const PAD = 9;

/** One future from 0 to 100: a dot per estimate, the middle half as a band, all as a line, the aggregate as a ring. */
export function Strip({ future, index, dots, aggregate, was, width = 560, hidden = false }: Props) {
  const x = (share: number) => PAD + share * (width - 2 * PAD);
  const centre = aggregate?.[index];
  const said = hidden
    ? ({ "aria-hidden": true } as const)
    : { role: "img", "aria-label": stripSentence({ future, index, dots, aggregate, was }) };
  return (
    <svg className="picture" width={width} height={BASE + 18} viewBox={`0 0 ${width} ${BASE + 18}`} {...said}>
      <path className="s-axis" d={`M${x(0)} ${BASE}H${x(1)}`} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <path key={share} className="s-tick" d={`M${px(x(share))} ${BASE - 4}v8`} />
      ))}
      {dots.length > 0 && <Spread colour={inkOf(future.colour)} shares={sharesOf(dots, index)} x={x} />}
      <StripMarks {...{ dots, index, x, width }} base={BASE} />
      {was !== undefined && (
        <path
          className="s-was"
          d={line([spot(x(was), -4, 15), spot(x(was), 0, 9), spot(x(was), 4, 15)], true)}
        />
      )}
      {centre !== undefined && (
        <circle className={classes("ring", "centre")} cx={px(x(centre))} cy={BASE} r={8} />
      )}
    </svg>
  );
}

const spot = (x: number, right: number, down: number) => ({ x: x + right, y: BASE + down });

type SpreadProps = {
  readonly colour: string;
  readonly shares: readonly number[];
  readonly x: (share: number) => number;
};

function Spread({ colour, shares, x }: SpreadProps) {
  const [low, high] = [x(quantile(shares, 0.25)), x(quantile(shares, 0.75))];
  const [least, most] = [x(Math.min(...shares)), x(Math.max(...shares))];
  return (
    <>
      <rect
        className="future s-half"
        style={{ fill: colour }}
        x={px(low)}
        y={BASE - 7}
        width={px(high - low)}
        height={14}
      />
      <path className="future s-range" style={{ stroke: colour }} d={`M${px(least)} ${BASE}H${px(most)}`} />
    </>
  );
}
