import { classes } from "#app/_ui/classes.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Dot } from "./dot.ts";
import type { DotSize } from "./dot-size.ts";
import { line, px, type Spot } from "./line.ts";
import { spotOf, type TriangleFrame } from "./triangle-frame.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly dot: Dot;
  readonly size: DotSize;
  /** Where its dot is drawn, when another would hide it. */
  readonly spot?: Spot | undefined;
};

/** One estimate as a dot, with its letters while there are few; at a reveal it flies in from the centre. */
export function TriangleDot({ frame, dot, size, spot }: Props) {
  const { radius, letters, look } = size;
  const place = spotOf(frame, dot.values);
  const { x, y } = spot ?? place;
  const back = { x: place.x - x, y: place.y - y };
  const isPair = letters === "in" && dot.mine !== true && dot.initials.length > 1;
  return (
    <g
      transform={`translate(${px(x)} ${px(y)})`}
      className={classes("dot", look, dot.held === true && "held")}
      data-dot={dot.id}
    >
      <g className="fly" style={flight(frame, { x, y })}>
        <title>{`${dot.name}: ${shown(dot.values).join(", ")}`}</title>
        {Math.hypot(back.x, back.y) > 1 && <path className="to" d={line([{ x: 0, y: 0 }, back])} />}
        {dot.mine === true && <circle className="halo" r={radius + 4} />}
        <circle r={radius} />
        {letters !== "none" && (
          <text className={classes(isPair && "pair")} y={isPair ? 3.3 : letters === "in" ? 4.3 : -10}>
            {dot.initials.slice(0, 2)}
          </text>
        )}
      </g>
    </g>
  );
}

/** How far a dot has to fly from the centre, where all are equally likely. */
function flight(frame: TriangleFrame, spot: Spot) {
  const centre = spotOf(frame, [1, 1, 1]);
  const [x, y] = [centre.x - spot.x, centre.y - spot.y];
  return { "--dx": `${px(x)}px`, "--dy": `${px(y)}px`, "--far": px(Math.hypot(x, y) / frame.side) };
}
