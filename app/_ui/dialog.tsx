"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { useReturnFocus } from "./return-focus.ts";

type Props = {
  readonly title: string;
  readonly className?: string | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button that opens it. */
  readonly trigger?: ReactNode;
  readonly children?: ReactNode;
  /** The ways on, the safe one first. */
  readonly actions?: ReactNode;
};

/** A window for what cannot be taken back or to answer "Where does it come from?"; it gives the focus back. */
export function Dialog({ title, className, open, onOpenChange, trigger, children, actions }: Props) {
  const focus = useReturnFocus();
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content {...focus} className={classes("dialog open", className)} aria-describedby={undefined}>
          <Radix.Title>{title}</Radix.Title>
          {children}
          {actions !== undefined && <div className="actions">{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
