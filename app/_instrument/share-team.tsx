import type { Dot } from "#app/_charts/dot.ts";
import { MOST_DOTS, MOST_LETTERS } from "#app/_charts/dot-size.ts";
import { px } from "#app/_charts/line.ts";
import { StripMarks } from "#app/_charts/strip-marks.tsx";
import { SwarmMarks } from "#app/_charts/swarm-marks.tsx";
import { useWidth } from "#app/_ui/use-width.ts";

type Props = {
  readonly others: readonly Dot[];
  /** What the aggregate gives this future, from 0 to 1. */
  readonly centre: number | undefined;
  readonly index: number;
};

/** As far from the sides as the middle of the knob is at either end of its way. */
const PAD = 6;

/** Under a bar, where the others stand on the same 100: their dots, with letters while there are few, and the aggregate as a ring. */
export function ShareTeam({ others, centre, index }: Props) {
  const { host, width } = useWidth(320);
  const x = (share: number) => PAD + share * (width - 2 * PAD);
  const isLettered = others.length > 0 && others.length <= MOST_LETTERS;
  const isSwarm = others.length > MOST_LETTERS && others.length <= MOST_DOTS;
  const base = isLettered ? 24 : 10;
  const Marks = isSwarm ? SwarmMarks : StripMarks;
  return (
    <div className="share-team" ref={host} data-part="team" aria-hidden="true">
      <svg className="picture" width={width} height={base + 11} viewBox={`0 0 ${px(width)} ${px(base + 11)}`}>
        <path className="s-axis" d={`M${px(x(0))} ${base}H${px(x(1))}`} />
        <Marks {...{ dots: others, index, x, base, width }} />
        {centre !== undefined && <circle className="ring centre" cx={px(x(centre))} cy={base} r={8} />}
      </svg>
    </div>
  );
}
