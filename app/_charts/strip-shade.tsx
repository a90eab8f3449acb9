import { px } from "./line.ts";

type Props = {
  readonly shares: readonly number[];
  readonly x: (share: number) => number;
  readonly base: number;
};

const BINS = 50;
const TALLEST = 20;

/** Many estimates of one future as a shade on its line: the taller, the more of them lie there. */
export function StripShade({ shares, x, base }: Props) {
  const bins = Map.groupBy(shares, (share) => Math.min(BINS - 1, Math.floor(share * BINS)));
  const most = Math.max(...[...bins.values()].map(({ length }) => length));
  return (
    <g className="s-shade">
      {[...bins].map(([bin, within]) => {
        const height = (TALLEST * within.length) / most;
        const left = x(bin / BINS);
        return (
          <rect
            key={bin}
            x={px(left)}
            y={px(base - height)}
            width={px(x((bin + 1) / BINS) - left)}
            height={px(height)}
          />
        );
      })}
    </g>
  );
}
