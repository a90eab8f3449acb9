"use client";

import { cloneElement, createContext, type MouseEvent, type ReactElement, useContext } from "react";

/** Closes the dialog that is around. */
export const Closing = createContext<() => void>(() => {});

type Pressed = { readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void };

/** The button in it closes the dialog it stands in. */
export function DialogClose({ children }: { readonly children: ReactElement<Pressed> }) {
  const close = useContext(Closing);
  const onClick = (event: MouseEvent<HTMLButtonElement>) => {
    children.props.onClick?.(event);
    close();
  };
  return cloneElement(children, { onClick });
}
