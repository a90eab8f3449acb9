import type { Colour } from "#lib/scenario/colour.ts";

/** A future as pictures and the instrument name it; those of a frozen question fit as they are. */
export type Future = {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly colour: Colour;
};
