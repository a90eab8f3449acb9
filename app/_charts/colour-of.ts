import { type Colour, orderedColour, unorderedColour } from "#lib/scenario/colour.ts";
import type { Future } from "./future.ts";

type Among = { readonly count: number; readonly ordered: boolean };

/** The CSS colour of a colour token: light or dark is decided where it is seen. */
export const inkOf = (colour: Colour): string => `var(--${colour})`;

/** The CSS colour of the future at a place (from 0): a step of the diverging scale when ordered, else its own. */
export function colourOf(index: number, { count, ordered }: Among): string {
  return inkOf(ordered ? orderedColour(index, count) : unorderedColour(index + 1));
}

/** Is the future told apart by a hatch, because one before it has the same colour? */
export function isHatched(futures: readonly Pick<Future, "colour">[], index: number): boolean {
  const own = futures[index]?.colour;
  return futures.slice(0, index).some(({ colour }) => colour === own);
}
