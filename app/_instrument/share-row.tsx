import { useId } from "react";
import { inkOf, isHatched } from "#app/_charts/colour-of.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { classes } from "#app/_ui/classes.ts";
import type { Values } from "#lib/simplex/values.ts";
import { Pin } from "./pin.tsx";
import { ShareField, useShareField } from "./share-field.tsx";
import { ShareSlider } from "./share-slider.tsx";
import { ShareTeam } from "./share-team.tsx";
import type { Control } from "./use-instrument.ts";
import { usePin } from "./use-pin.ts";

type Props = {
  readonly control: Control;
  readonly futures: readonly Future[];
  readonly future: Future;
  readonly index: number;
  readonly ghost: Values | undefined;
  readonly ghostName: string;
  /** What of the team stands under the bar, when something does. */
  readonly team: {
    readonly others: readonly Dot[];
    readonly aggregate?: readonly number[] | undefined;
  } | null;
};

/** One future: its name, its slider, the team's marks under it, its field and its pin, and beneath them what is wrong, if anything is. */
export function ShareRow({ control, futures, future, index, ghost, ghostName, team }: Props) {
  const id = useId();
  const field = useShareField({ control, futures, index });
  const pin = usePin(control, index);
  const hatched = isHatched(futures, index);
  const why = field.wrong ?? pin.why;
  return (
    <div
      className={classes("control", pin.isPinned && "pinned", hatched && "hatched")}
      style={{ "--c": inkOf(future.colour) }}
    >
      <label className="control-name" htmlFor={id} title={future.title}>
        <FutureMark colour={future.colour} hatched={hatched} />
        <span>{future.short}</span>
      </label>
      <ShareSlider {...{ control, index, ghost, ghostName }} title={future.title} />
      {team && <ShareTeam others={team.others} centre={team.aggregate?.[index]} index={index} />}
      <ShareField {...{ control, futures, index, id, field }} />
      {pin.isOffered && <Pin {...pin} title={future.title} />}
      {why !== null && (
        <p id={`${id}-why`} className={field.wrong === null ? "hint" : "wrong"} role="alert">
          {why}
        </p>
      )}
    </div>
  );
}
