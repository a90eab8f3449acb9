import { useState } from "react";
import { mayPin } from "./instrument-state.ts";
import type { Control } from "./use-instrument.ts";

/** The pin of one future: whether it holds, what pressing it does, and why it cannot, once somebody has tried. */
export function usePin(control: Control, future: number) {
  const [isTold, setTold] = useState(false);
  const { state, isLocked, perform } = control;
  const reason = mayPin(state, future) ? undefined : pinsFixAll(state.given.length);
  return {
    // with two futures a pin would fix both
    isOffered: state.given.length > 2 && !isLocked,
    isPinned: state.pins.has(future),
    reason,
    why: isTold && reason !== undefined ? reason : null,
    onPress: () => (reason === undefined ? perform({ type: "pin", future }) : setTold(true)),
    onLeave: () => setTold(false),
  };
}

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven"];

/** Why the last but one loose future cannot be pinned. */
const pinsFixAll = (futures: number): string =>
  `${words[futures - 1] ?? ""} pins fix everything. Unpin another first.`;
