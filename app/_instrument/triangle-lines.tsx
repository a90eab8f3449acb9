import { inkOf } from "#app/_charts/colour-of.ts";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { line } from "#app/_charts/line.ts";
import { levelOf } from "#app/_charts/triangle-face.tsx";
import { spotOf, type TriangleFrame } from "#app/_charts/triangle-frame.ts";
import { TriangleGhost } from "#app/_charts/triangle-ghost.tsx";
import { TriangleHull } from "#app/_charts/triangle-hull.tsx";
import { type Values, WHOLE } from "#lib/simplex/values.ts";

type Props = {
  readonly frame: TriangleFrame;
  readonly futures: readonly Future[];
  readonly live: Values;
  readonly pins: ReadonlySet<number>;
  readonly others: readonly Dot[];
  readonly ghost: Values | undefined;
};

/** What stands between the face and the dots: the rail of a pin, the three distances, the room all take, whence one came. */
export function TriangleLines({ frame, futures, live, pins, others, ghost }: Props) {
  const own = spotOf(frame, live);
  const [pinned] = pins;
  return (
    <>
      <TriangleHull
        frame={frame}
        all={[live, ...others.filter(({ held }) => held !== true).map((dot) => dot.values)]}
      />
      {pinned !== undefined && (
        <path className="t-rail" d={levelOf(frame, { future: pinned, share: (live[pinned] ?? 0) / WHOLE })} />
      )}
      {futures.map((future, index) => (
        <path
          key={future.id}
          className="future t-drop"
          style={{ stroke: inkOf(future.colour) }}
          d={line([own, spotOf(frame, footOf(live, index))])}
        />
      ))}
      {ghost && <TriangleGhost frame={frame} ghost={ghost} now={live} />}
    </>
  );
}

/** The foot of the perpendicular on the side across from a future: there it has nothing, and the others half of it each. */
function footOf(values: Values, future: number): readonly number[] {
  const half = (values[future] ?? 0) / 2;
  return values.map((part, index) => (index === future ? 0 : part + half));
}
