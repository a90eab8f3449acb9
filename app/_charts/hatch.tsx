import type { Colour } from "#lib/scenario/colour.ts";
import { inkOf } from "./colour-of.ts";

const nameOf = (colour: Colour): string => `hatch-${colour}`;

/** What to fill with where a colour comes a second time; its `Hatch` must stand in the same drawing. */
export const hatchOf = (colour: Colour): string => `url(#${nameOf(colour)})`;

/** The 45° hatch of a colour, to be referred to by `hatchOf`. */
export function Hatch({ colour }: { readonly colour: Colour }) {
  return (
    <pattern
      id={nameOf(colour)}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={2.4} height={4} className="future" style={{ fill: inkOf(colour) }} />
    </pattern>
  );
}
