"use client";

import { type ComponentProps, useId } from "react";
import { classes } from "./classes.ts";
import { type Described, describedBy } from "./described.ts";
import { Labelled } from "./labelled.tsx";

type Props = Described &
  Omit<ComponentProps<"select">, "children"> & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly hideLabel?: boolean;
  };

/** One of a few words, chosen from a list. */
export function Select({ label, hint, error, options, hideLabel, id: given, className, ...rest }: Props) {
  const made = useId();
  const id = given ?? made;
  const words = { label, hint, error };
  return (
    <Labelled {...words} id={id} hideLabel={hideLabel ?? false}>
      <select {...rest} {...describedBy(id, words)} id={id} className={classes("input", className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
