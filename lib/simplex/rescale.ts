import { assert } from "#lib/kit/assert.ts";
import { total } from "#lib/kit/total.ts";
import { type Grip, roomFor } from "./room.ts";
import { roundOnce } from "./round-once.ts";
import { type Values, WHOLE } from "./values.ts";

/** One future held in the hand: everything in shares from 0 to 1 until it is dropped. */
export type Gesture = {
  /** The live vector, unrounded. */
  readonly shares: readonly number[];
  /** The least share the pins leave to the held future. */
  readonly least: number;
  /** The largest share the pins leave to the held future. */
  readonly most: number;
  /** The same gesture with the held future at `share`, or as near to it as the pins allow. */
  readonly moveTo: (share: number) => Gesture;
  /** Rounds, once, to values: pinned futures have exactly what they had. */
  readonly drop: () => Values;
};

/**
 * Takes hold of a future. The others rescale in the proportions they had when it was grabbed (equally when all
 * had 0), pinned ones stay, and a future whose value the pins determine does not move. With every future pinned
 * but two neighbours it is a divider between these.
 */
export function grab(values: Values, grip: Grip): Gesture {
  const room = roomFor(values, grip);
  const loose = values.map((part, future) => (future === grip.future || grip.pins.has(future) ? 0 : part));
  const held = (part: number): Gesture => ({
    shares: spread(values, { grip, loose, part }),
    least: room.least / WHOLE,
    most: room.most / WHOLE,
    moveTo: (share) => {
      assert(!Number.isNaN(share), "A share must be a number");
      return held(Math.min(Math.max(share * WHOLE, room.least), room.most));
    },
    drop: () => {
      const kept = new Map([...values.entries()].filter(([future]) => grip.pins.has(future)));
      return roundOnce(loose, kept.set(grip.future, Math.round(part)));
    },
  });
  return held(values[grip.future] ?? 0);
}

type Holding = { readonly grip: Grip; readonly loose: readonly number[]; readonly part: number };

function spread(values: Values, { grip, loose, part }: Holding): readonly number[] {
  const isLoose = (future: number) => future !== grip.future && !grip.pins.has(future);
  const had = total(loose);
  const left = (values[grip.future] ?? 0) + had - part;
  const among = [...values.keys()].filter(isLoose).length;
  return values.map((before, future) => {
    if (future === grip.future) return part / WHOLE;
    if (!isLoose(future)) return before / WHOLE;
    return (had > 0 ? (before * left) / had : left / among) / WHOLE;
  });
}
