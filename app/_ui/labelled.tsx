import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import type { Described } from "./described.ts";

type Props = Described & { readonly id: string; readonly hideLabel?: boolean; readonly children: ReactNode };

/** A label above, the field, and below it a hint or what is wrong. */
export function Labelled({ id, label, hint, error, hideLabel = false, children }: Props) {
  const below = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className={classes(hideLabel && "sr")}>
        {label}
      </label>
      {children}
      {below !== undefined && (
        <p id={`${id}-why`} className={error === undefined ? "hint" : "wrong"}>
          {below}
        </p>
      )}
    </div>
  );
}
