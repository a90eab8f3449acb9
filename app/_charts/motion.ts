import type { Values } from "#lib/simplex/values.ts";

/** What dots say that somebody has in the hand at this moment. It lives outside React: a drag moves dots, and draws nothing anew. */
export type Motion = {
  /** What that dot says in the hand; undefined while it rests. */
  readonly of: (dot: string) => Values | undefined;
  /** Moves a dot, or lets it rest. */
  readonly move: (dot: string, to: Values | undefined) => void;
  /** Lets all dots rest. */
  readonly rest: () => void;
  readonly subscribe: (moved: (dot: string) => void) => () => void;
};

/** Nobody has anything in the hand yet. */
export function motion(): Motion {
  const held = new Map<string, Values>();
  const listeners = new Set<(dot: string) => void>();
  const move = (dot: string, to: Values | undefined) => {
    if (held.get(dot) === to) return;
    if (to === undefined) held.delete(dot);
    else held.set(dot, to);
    for (const listener of listeners) listener(dot);
  };
  return {
    of: (dot) => held.get(dot),
    move,
    rest: () => {
      for (const dot of held.keys()) move(dot, undefined);
    },
    subscribe: (moved) => {
      listeners.add(moved);
      return () => listeners.delete(moved);
    },
  };
}
