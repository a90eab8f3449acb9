import type { Format } from "./formatted.ts";
import type { Hand } from "./hand.ts";

/** Where field and toolbar of a text meet: what is in hand to write with, or that nothing is. */
export type Desk = {
  /** Takes a field or an editor in hand; a format that was asked for before is given now. */
  readonly take: (hand: Hand) => void;
  readonly putDown: () => void;
  readonly focus: () => void;
  /** Gives a format; false when nothing is in hand, and it waits for what will be. */
  readonly format: (how: Format) => boolean;
};

/** An empty desk. */
export function emptyDesk(): Desk {
  let hand: Hand | null = null;
  let waiting: Format | null = null;
  return {
    take: (next) => {
      hand = next;
      const how = waiting;
      waiting = null;
      if (how !== null) hand.format(how);
    },
    putDown: () => {
      hand = null;
    },
    focus: () => hand?.focus(),
    format: (how) => {
      if (hand === null) waiting = how;
      else hand.format(how);
      return hand !== null;
    },
  };
}
