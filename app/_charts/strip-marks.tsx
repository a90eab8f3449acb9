import { classes } from "#app/_ui/classes.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import type { Dot } from "./dot.ts";
import { MOST_DOTS, MOST_LETTERS } from "./dot-size.ts";
import { line, px } from "./line.ts";
import { spaced } from "./spaced.ts";

type Props = {
  readonly dots: readonly Dot[];
  readonly index: number;
  readonly x: (share: number) => number;
  readonly base: number;
};

const GAP = 12;
const PAIR_GAP = 20;

/** The dots of a strip, with their letters above while there is room for them; one's own in front. */
export function StripMarks({ dots, index, x, base }: Props) {
  const marks = dots
    .map((dot) => ({ dot, at: x(toProbabilities(dot.values)[index] ?? 0) }))
    .toSorted((a, b) => a.at - b.at);
  const letters = spaced(
    marks.map(({ at }) => at),
    dots.some(({ initials }) => initials.length > 1) ? PAIR_GAP : GAP,
  );
  const lettered = dots.length <= MOST_LETTERS;
  const placed = marks.map((mark, place) => ({ ...mark, above: letters[place] ?? mark.at }));
  const inFront = placed.toSorted((a, b) => Number(a.dot.mine === true) - Number(b.dot.mine === true));
  return (
    <>
      {inFront.map(({ dot, at, above }) => {
        const own = dot.mine === true && "mine";
        return (
          <g key={dot.id} className="s-mark" style={{ "--dx": `${px(x(1 / 3) - at)}px` }}>
            {lettered && Math.abs(above - at) > 1 && (
              <path
                className="s-lead"
                d={line([
                  { x: above, y: 13 },
                  { x: at, y: base - 5 },
                ])}
              />
            )}
            <circle
              className={classes("s-dot", own || (dots.length > MOST_DOTS && "speck"))}
              cx={px(at)}
              cy={base}
              r={radiusOf(dots.length, own !== false)}
            />
            {lettered && (
              <text className={classes("s-letter", own)} x={px(above)} y={10}>
                {dot.initials.slice(0, 2)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

function radiusOf(count: number, isOwn: boolean): number {
  if (isOwn) return 5;
  return count > MOST_DOTS ? 2.5 : 4;
}
