"use client";

import {
  type AriaAttributes,
  cloneElement,
  createElement,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from "react";
import { Closing } from "./dialog-close.tsx";
import { dialogWindow } from "./dialog-part.ts";
import { useAsked } from "./use-asked.ts";

type Trigger = AriaAttributes & { readonly onClick?: () => void };

type Props = {
  readonly title: string;
  readonly className?: string | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button that opens it. */
  readonly trigger?: ReactElement<Trigger>;
  readonly children?: ReactNode;
  /** The ways on, the safe one first. */
  readonly actions?: ReactNode;
};

/** A window for what cannot be taken back or to answer "Where does it come from?"; it gives the focus back. */
export function Dialog({ open, onOpenChange, trigger, ...shown }: Props) {
  const id = useId();
  const [isOwn, setOwn] = useState(false);
  const isAsked = open ?? isOwn;
  const setOpen = onOpenChange ?? setOwn;
  const close = () => setOpen(false);
  const Window = useAsked(dialogWindow, isAsked, close);
  const isOpen = isAsked && Window !== null;
  return (
    <Closing value={close}>
      {trigger !== undefined &&
        cloneElement(trigger, {
          "aria-haspopup": "dialog",
          "aria-expanded": isOpen,
          "aria-controls": isOpen ? id : undefined,
          onClick: () => setOpen(!isOpen),
        })}
      {Window !== null && createElement(Window, { id, isOpen, setOpen, ...shown })}
    </Closing>
  );
}
