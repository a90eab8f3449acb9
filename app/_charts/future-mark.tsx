import { classes } from "#app/_ui/classes.ts";
import type { Colour } from "#lib/scenario/colour.ts";
import { inkOf } from "./colour-of.ts";

type Props = { readonly colour: Colour; readonly hatched?: boolean | undefined };

/** The square in a future's colour that stands before its name. */
export function FutureMark({ colour, hatched = false }: Props) {
  return (
    <i
      className={classes("swatch", hatched && "hatched")}
      style={{ "--c": inkOf(colour) }}
      aria-hidden="true"
    />
  );
}
