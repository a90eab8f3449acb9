"use client";

import { type ComponentProps, useId } from "react";
import { classes } from "./classes.ts";
import { type Described, describedBy } from "./described.ts";
import { Labelled } from "./labelled.tsx";

type Props = Described & Omit<ComponentProps<"input">, "children"> & { readonly hideLabel?: boolean };

/** A line one types in. */
export function Field({ label, hint, error, hideLabel, id: given, className, ...rest }: Props) {
  const made = useId();
  const id = given ?? made;
  const words = { label, hint, error };
  return (
    <Labelled {...words} id={id} hideLabel={hideLabel ?? false}>
      <input {...rest} {...describedBy(id, words)} id={id} className={classes("input", className)} />
    </Labelled>
  );
}
