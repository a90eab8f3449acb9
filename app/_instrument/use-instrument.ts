import { useState } from "react";
import type { Values } from "#lib/simplex/values.ts";
import {
  act,
  type Deed,
  instrumentAt,
  type InstrumentState,
  isSame,
  isSaying,
  liveOf,
} from "./instrument-state.ts";
import { useOncePerFrame } from "./once-per-frame.ts";

type Given = {
  /** What is known to be said; followed unless something is in the hand. */
  readonly values: Values;
  readonly isLocked: boolean;
  /** Nobody has said what stands there yet: who says the same gives it. */
  readonly isUnsaid: boolean;
  /** At most once per frame while something is in the hand; with nothing when it is let go and says what it said before. */
  readonly onMove?: ((values: Values | undefined) => void) | undefined;
  /** When something was let go, said, or taken back; `said` is the text of a field. */
  readonly onDrop: (values: Values, said?: string) => void;
};

/** The instrument as the parts that draw it see it. */
export type Control = {
  readonly state: InstrumentState;
  /** What all parts show at this moment. */
  readonly live: Values;
  readonly isLocked: boolean;
  /** Does something, or several things in a row as one. */
  readonly perform: (...deeds: readonly Deed[]) => void;
};

/** One vector behind a triangle or bars, sliders and fields: what is done to one of them is seen in all. */
export function useInstrument({ values, isLocked, isUnsaid, onMove, onDrop }: Given): Control {
  const [state, setState] = useState(() => instrumentAt(values));
  const [known, setKnown] = useState(values);
  const moving = useOncePerFrame((live: Values) => onMove?.(live));
  if (!isSame(known, values)) {
    setKnown(values);
    setState((was) => act(was, { type: "receive", values }));
  }
  // a round that ends takes the instrument out of the hand
  if (isLocked && state.held !== null) setState((was) => act(was, { type: "let go" }));
  const perform = (...deeds: readonly Deed[]) => {
    if (isLocked) return;
    const next = deeds.reduce(act, state);
    setState(next);
    if (next.held !== null) return moving.soon(liveOf(next));
    moving.cancel();
    const isSaid = isUnsaid && deeds.some(isSaying);
    if (isSaid || !isSame(next.given, state.given)) onDrop(next.given, next.said?.text);
    else if (state.held !== null) onMove?.(undefined);
  };
  return { state, live: liveOf(state), isLocked, perform };
}
