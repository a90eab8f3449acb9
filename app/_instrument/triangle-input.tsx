import { useId } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { px } from "#app/_charts/line.ts";
import { vectorWords } from "#app/_charts/sentences.ts";
import { TriangleDots } from "#app/_charts/triangle-dots.tsx";
import { TriangleFace } from "#app/_charts/triangle-face.tsx";
import { triangleFrame } from "#app/_charts/triangle-frame.ts";
import { classes } from "#app/_ui/classes.ts";
import { useWidth } from "#app/_ui/use-width.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import type { Values } from "#lib/simplex/values.ts";
import { figuresOf } from "./figures-of.ts";
import { TriangleLines } from "./triangle-lines.tsx";
import type { Control } from "./use-instrument.ts";
import { usePoint } from "./use-point.ts";

type Props = {
  readonly control: Control;
  readonly futures: readonly Future[];
  readonly me: { readonly initials: string };
  readonly others: readonly Dot[];
  readonly aggregate?: readonly number[] | undefined;
  readonly ghost?: Values | undefined;
};

/** Three futures: one point to drag, or to move by the arrow keys; the sliders beneath say the same in numbers. */
export function TriangleInput({ control, futures, me, others, aggregate, ghost }: Props) {
  const id = useId();
  const { host, width } = useWidth(492);
  const frame = triangleFrame(width, 2);
  const { live, state, isLocked } = control;
  const hands = usePoint(control, frame);
  const own: Dot = { id: "me", name: "You", initials: me.initials, values: live, mine: true };
  return (
    <div data-part="triangle" ref={host} className={classes(state.held?.kind === "point" && "holding")}>
      <svg
        {...hands}
        className="picture"
        width={px(frame.width)}
        height={px(frame.height)}
        viewBox={`0 0 ${px(frame.width)} ${px(frame.height)}`}
        role="img"
        aria-label="Your estimate"
        aria-describedby={id}
        tabIndex={isLocked ? undefined : 0}
      >
        <TriangleFace frame={frame} futures={futures} figures={figuresOf(live, state.isFine)} voice="pen" />
        <TriangleLines {...{ frame, futures, live, ghost, others }} pins={state.pins} />
        <TriangleDots {...{ frame, others, own, aggregate }} />
      </svg>
      <p id={id} className="sr">
        {vectorWords(futures, toProbabilities(live))}
        {isLocked ? "." : ". The arrow keys move it; the sliders below say the same in numbers."}
      </p>
    </div>
  );
}
