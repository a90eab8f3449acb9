"use client";

import { type ComponentProps, useId } from "react";
import { classes } from "./classes.ts";
import { type Described, describedBy } from "./described.ts";
import { Labelled } from "./labelled.tsx";

type Props = Described & Omit<ComponentProps<"textarea">, "children"> & { readonly hideLabel?: boolean };

/** Several lines one types in, in the reading face; it grows with its text. */
export function TextField({ label, hint, error, hideLabel, id: given, className, ...rest }: Props) {
  const made = useId();
  const id = given ?? made;
  const words = { label, hint, error };
  return (
    <Labelled {...words} id={id} hideLabel={hideLabel ?? false}>
      <textarea {...rest} {...describedBy(id, words)} id={id} className={classes("input", className)} />
    </Labelled>
  );
}
