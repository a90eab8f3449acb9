"use client";

import { useSyncExternalStore } from "react";

/** A value that changes over time, held outside React. */
export type Held<Value> = {
  readonly now: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (changed: () => void) => () => void;
};

/** What a value that is held lets anybody do: look at it and hear of changes. */
export type Hearable<Value> = Pick<Held<Value>, "now" | "subscribe">;

/** Holds a value; whoever has subscribed hears of each other value it is set to. */
export function held<Value>(first: Value): Held<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The value as it is now; the component is drawn again when it changes. */
export const useHeld = <Value>({ subscribe, now }: Hearable<Value>): Value =>
  useSyncExternalStore(subscribe, now, now);
