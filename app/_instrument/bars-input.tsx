import { Fragment, useRef } from "react";
import { inkOf, isHatched } from "#app/_charts/colour-of.ts";
import type { Future } from "#app/_charts/future.ts";
import { classes } from "#app/_ui/classes.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { Divider } from "./divider.tsx";
import type { Control } from "./use-instrument.ts";

type Props = { readonly control: Control; readonly futures: readonly Future[] };

/** Two futures, or four and more: one whole of 100, with dividers that move probability between two neighbours only. */
export function BarsInput({ control, futures }: Props) {
  const whole = useRef<HTMLDivElement>(null);
  return (
    <div className="whole" data-part="whole" ref={whole}>
      {futures.map((future, index) => {
        const next = futures[index + 1];
        const share = ((control.live[index] ?? 0) / WHOLE) * 100;
        return (
          <Fragment key={future.id}>
            <i
              className={classes(isHatched(futures, index) && "hatched")}
              style={{ "--c": inkOf(future.colour), flexGrow: share }}
            />
            {next && <Divider {...{ control, whole, next, future }} before={index} />}
          </Fragment>
        );
      })}
    </div>
  );
}
