import { shown } from "#lib/simplex/show.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import type { Values } from "#lib/simplex/values.ts";
import { px } from "./line.ts";
import { MovingDots } from "./moving-dots.tsx";
import type { LineProps } from "./strip-marks.tsx";
import { swarm } from "./swarm.ts";

const RADIUS = 2.5;
const STEP = 5.5;

/** Small dots on a line; those that would hide each other stand above and beneath it. */
export function SwarmMarks({ dots, index, x, base, width }: LineProps) {
  const across = (values: Values) => x(toProbabilities(values)[index] ?? 0);
  const places = dots.map(({ values }) => across(values));
  const levels = swarm(places, STEP);
  const marks = dots.map((dot, rank) => ({
    dot,
    spot: { x: places[rank] ?? 0, y: base + (levels[rank] ?? 0) * STEP },
  }));
  return (
    <MovingDots
      rests={marks.map(({ dot, spot }) => ({ id: dot.id, spot, isOwn: false }))}
      place={(values) => ({ x: across(values), y: base })}
      width={width}
    >
      {marks.map(({ dot, spot }) => (
        <g key={dot.id} data-dot={dot.id} transform={`translate(${px(spot.x)} ${px(spot.y)})`}>
          <title>{`${dot.name}: ${shown(dot.values)[index] ?? ""}`}</title>
          <circle className="s-dot speck" r={RADIUS} />
        </g>
      ))}
    </MovingDots>
  );
}
