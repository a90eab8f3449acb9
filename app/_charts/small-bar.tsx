import { inkOf, isHatched } from "./colour-of.ts";
import type { Future } from "./future.ts";
import { Hatch, hatchOf } from "./hatch.tsx";
import { px } from "./line.ts";
import { vectorWords } from "./sentences.ts";

type Props = { readonly futures: readonly Future[]; readonly probabilities?: readonly number[] | undefined };

/** The aggregate as one bar of 100, as wide as there is room; dashed while there is none. */
export function SmallBar({ futures, probabilities }: Props) {
  if (probabilities === undefined) return <div className="none" role="img" aria-label="No aggregate yet" />;
  const starts = probabilities.map((_, index) =>
    probabilities.slice(0, index).reduce((sum, share) => sum + share, 0),
  );
  return (
    <svg
      className="picture"
      width="100%"
      height={10}
      role="img"
      aria-label={`Aggregate: ${vectorWords(futures, probabilities)}`}
    >
      {futures.map((future, index) => {
        const isHatch = isHatched(futures, index);
        const [from, share] = [starts[index] ?? 0, probabilities[index] ?? 0];
        return (
          <g key={future.id}>
            {isHatch && <Hatch colour={future.colour} />}
            <rect
              className="future"
              style={{ fill: isHatch ? hatchOf(future.colour) : inkOf(future.colour) }}
              x={`${px(from * 100)}%`}
              width={`${px(share * 100)}%`}
              height={10}
            />
          </g>
        );
      })}
      {starts.slice(1).map((from) => (
        <line key={from} className="b-gap" x1={`${px(from * 100)}%`} x2={`${px(from * 100)}%`} y2={10} />
      ))}
    </svg>
  );
}
