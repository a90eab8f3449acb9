"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { useReturnFocus } from "./return-focus.ts";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly className?: string | undefined;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** What stands in front of the page while a dialog is open. */
export function DialogWindow({ id, title, className, isOpen, setOpen, children, actions }: Props) {
  const focus = useReturnFocus();
  return (
    <Radix.Root open={isOpen} onOpenChange={setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          {...focus}
          id={id}
          className={classes("dialog open", className)}
          aria-describedby={undefined}
        >
          <Radix.Title>{title}</Radix.Title>
          {children}
          {actions !== undefined && <div className="actions">{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
