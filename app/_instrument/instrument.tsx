"use client";

import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { classes } from "#app/_ui/classes.ts";
import type { Values } from "#lib/simplex/values.ts";
import { BarsInput } from "./bars-input.tsx";
import { ShareRow } from "./share-row.tsx";
import { TriangleInput } from "./triangle-input.tsx";
import { TeamKey, TriangleKey } from "./triangle-key.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { type Control, useInstrument } from "./use-instrument.ts";
import { WholeLine } from "./whole-line.tsx";

type Props = {
  readonly futures: readonly Future[];
  readonly values: Values;
  readonly me: { readonly initials: string };
  readonly others?: readonly Dot[] | undefined;
  /** Probabilities of the team's aggregate. */
  readonly aggregate?: readonly number[] | undefined;
  /** What one said in an earlier round, and what that round is called. */
  readonly ghost?: Values | undefined;
  readonly ghostName?: string | undefined;
  /** Locked under a seal: all can be read, nothing moved. */
  readonly sealed?: boolean | undefined;
  /** Nobody has said what stands there yet: who says the same gives it. */
  readonly isUnsaid?: boolean | undefined;
  /** Whoever comes here with the focus nowhere in particular has it on the instrument. */
  readonly takesFocus?: boolean | undefined;
  /** Read only. */
  readonly disabled?: boolean | undefined;
  readonly onMove?: ((values: Values | undefined) => void) | undefined;
  readonly onDrop: (values: Values, said?: string) => void;
};

/**
 * The estimating instrument: one vector as a triangle or as bars, as sliders and as fields, the same in all at every
 * moment. `onMove` is called at most once per frame while something is dragged, and with nothing when it is let go where it
 * was; `onDrop` when it is let go elsewhere, or said; of what nobody has said yet also when it is said as it stands.
 */
export function Instrument(props: Props) {
  const { futures, values, ghost, ghostName = "the last round", takesFocus = false, onMove, onDrop } = props;
  const { isLocked, look } = lockOf(props);
  const control = useInstrument({ values, isLocked, isUnsaid: props.isUnsaid ?? false, onMove, onDrop });
  const isBars = futures.length !== 3;
  const team = isBars ? teamIn(props) : null;
  const host = useFocusOnArrival(takesFocus);
  return (
    <div ref={host} className={classes("instrument", isBars && "bars")} {...look}>
      {isBars ? (
        <Whole control={control} futures={futures} />
      ) : (
        <Three {...props} {...{ control, ghostName }} />
      )}
      <div className={classes("controls", (isLocked || futures.length === 2) && "unpinned")}>
        {futures.map((future, index) => (
          <ShareRow key={future.id} {...{ control, futures, future, index, ghost, ghostName, team }} />
        ))}
      </div>
      {team && (
        <p className="key">
          <TeamKey others={team.others.length > 0} aggregate={team.aggregate !== undefined} />
        </p>
      )}
      <WholeLine {...{ control, ghost, ghostName, isBars }} />
    </div>
  );
}

/** What of the team may be shown; null when that is nothing. */
function teamIn({ others = [], aggregate }: Props) {
  return others.length === 0 && aggregate === undefined ? null : { others, aggregate };
}

function lockOf({ sealed = false, disabled = false }: Props) {
  return {
    isLocked: sealed || disabled,
    look: { "data-sealed": sealed, "data-closed": disabled && !sealed },
  };
}

function Three({
  control,
  futures,
  me,
  others = [],
  aggregate,
  ghost,
  ghostName,
}: Props & { readonly control: Control }) {
  return (
    <>
      <TriangleInput {...{ control, futures, me, others, aggregate, ghost }} />
      <TriangleKey
        others={others.length > 0}
        aggregate={aggregate !== undefined}
        ghostName={ghost && ghostName}
      />
    </>
  );
}

function Whole({ control, futures }: { readonly control: Control; readonly futures: readonly Future[] }) {
  return (
    <>
      <p className="small-print">
        {futures.length === 2
          ? "One whole of 100: the divider moves probability from one to the other"
          : "One whole of 100: a divider moves probability between its two neighbours only"}
      </p>
      <BarsInput control={control} futures={futures} />
      {futures.length > 2 && (
        <p className="small-print">
          One bar each: the others keep their proportions, a pinned one keeps its value
        </p>
      )}
    </>
  );
}
