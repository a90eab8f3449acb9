import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Props = { readonly children: ReactNode; readonly ink?: boolean; readonly id?: string | undefined };

/** A block of a column: a hairline above, or a line of ink where a part begins. */
export function Block({ children, ink = false, id }: Props) {
  return (
    <section id={id} className={classes("block", ink && "ink")}>
      {children}
    </section>
  );
}
