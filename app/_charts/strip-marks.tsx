import { classes } from "#app/_ui/classes.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Dot } from "./dot.ts";
import { MOST_DOTS, MOST_LETTERS, MOST_SPECKS } from "./dot-size.ts";
import { line, px } from "./line.ts";
import { MovingDots } from "./moving-dots.tsx";
import { spaced } from "./spaced.ts";
import { StripShade } from "./strip-shade.tsx";

/** Dots on a line: of which future, and where a share from 0 to 1 stands on it. */
export type LineProps = {
  readonly dots: readonly Dot[];
  readonly index: number;
  readonly x: (share: number) => number;
  readonly base: number;
  readonly width: number;
};

type Placed = { readonly dot: Dot; readonly at: number; readonly above: number };

const GAP = 12;
const PAIR_GAP = 20;

/** The dots of a strip, with their letters above while there is room for them; a shade for very many, one's own in front. */
export function StripMarks({ dots, index, x, base, width }: LineProps) {
  const place = (values: Values) => ({ x: x(shareOf(values, index)), y: 0 });
  const isShade = dots.length > MOST_SPECKS;
  const lettered = dots.length <= MOST_LETTERS;
  const shownDots = isShade ? dots.filter(({ mine }) => mine === true) : dots;
  const marks = placedOn(shownDots, (dot) => place(dot.values).x);
  return (
    <>
      {isShade && <StripShade shares={dots.map(({ values }) => shareOf(values, index))} x={x} base={base} />}
      <MovingDots
        rests={marks.map(({ dot, at }) => ({
          id: dot.id,
          spot: { x: at, y: 0 },
          isOwn: dot.mine === true,
        }))}
        place={place}
        width={width}
      >
        {marks.map((mark) => (
          <Mark
            key={mark.dot.id}
            {...mark}
            base={base}
            fromThird={x(1 / 3) - mark.at}
            look={{ isSpeck: dots.length > MOST_DOTS, lettered }}
          />
        ))}
      </MovingDots>
    </>
  );
}

/** Dots from left to right with the places of their letters; one's own comes last, in front. */
function placedOn(dots: readonly Dot[], placeOf: (dot: Dot) => number): readonly Placed[] {
  const marks = dots.map((dot) => ({ dot, at: placeOf(dot) })).toSorted((a, b) => a.at - b.at);
  const letters = spaced(
    marks.map(({ at }) => at),
    dots.some(({ initials }) => initials.length > 1) ? PAIR_GAP : GAP,
  );
  return marks
    .map((mark, rank) => ({ ...mark, above: letters[rank] ?? mark.at }))
    .toSorted((a, b) => Number(a.dot.mine === true) - Number(b.dot.mine === true));
}

type MarkProps = Placed & {
  readonly base: number;
  /** The way from where the dot is to a third, whence it comes at a reveal. */
  readonly fromThird: number;
  readonly look: { readonly isSpeck: boolean; readonly lettered: boolean };
};

function Mark({ dot, at, above, base, fromThird, look: { isSpeck, lettered } }: MarkProps) {
  const own = dot.mine === true && "mine";
  const aside = above - at;
  return (
    <g data-dot={dot.id} transform={`translate(${px(at)} 0)`}>
      <g className="s-mark" style={{ "--dx": `${px(fromThird)}px` }}>
        {lettered && Math.abs(aside) > 1 && (
          <path
            className="s-lead"
            d={line([
              { x: aside, y: 13 },
              { x: 0, y: base - 5 },
            ])}
          />
        )}
        <circle
          className={classes("s-dot", own || (isSpeck && "speck"))}
          cy={base}
          r={own === false ? (isSpeck ? 2.5 : 4) : 5}
        />
        {lettered && (
          <text className={classes("s-letter", own)} x={px(aside)} y={10}>
            {dot.initials.slice(0, 2)}
          </text>
        )}
      </g>
    </g>
  );
}

const shareOf = (values: Values, index: number): number => toProbabilities(values)[index] ?? 0;
