"use client";

import type { ComponentProps, MouseEvent } from "react";
import { type ButtonVariant, buttonClasses } from "./button-classes.ts";

type Props = ComponentProps<"button"> & {
  readonly variant?: ButtonVariant | undefined;
  readonly square?: boolean | undefined;
  /** Why it cannot be pressed now; it stays in the tab order and says so. */
  readonly reason?: string | undefined;
};

/** A button whose words say what it does. `next` is the one obvious next step, at most one on a screen. */
export function Button({ variant, square, reason, className, onClick, type = "button", ...rest }: Props) {
  const isIdle = reason !== undefined;
  const hold = (event: MouseEvent) => event.preventDefault();
  return (
    <button
      {...rest}
      type={type}
      className={buttonClasses({ variant, square, className })}
      title={reason ?? rest.title}
      aria-disabled={isIdle ? true : rest["aria-disabled"]}
      onClick={isIdle ? hold : onClick}
    />
  );
}
