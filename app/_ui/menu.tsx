"use client";

import { createElement, type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from "react";
import { menuList } from "./menu-part.ts";
import type { MenuItem } from "./menu-row.tsx";
import { useAsked } from "./use-asked.ts";

type Props = {
  /** What the button is called; said to those who cannot see it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What stands on the button; three dots when nothing is given. */
  readonly children?: ReactNode;
  readonly className?: string;
};

/** A button that opens a list of commands or places; what cannot be taken back comes last, after a line. */
export function Menu({ label, items, children, className }: Props) {
  const id = useId();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isAsked, ask] = useState(false);
  const List = useAsked(menuList, isAsked, () => ask(false));
  const isOpen = isAsked && List !== null;
  const press = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    if (List !== null && !isOpen) event.preventDefault(); // the list takes the focus, not the button
    ask(!isOpen);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    ask(event.key === "ArrowDown" || !isOpen);
  };
  return (
    <>
      <button
        ref={setButton}
        type="button"
        id={id}
        className={className ?? "btn square bare"}
        aria-label={children === undefined ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        onPointerDown={press}
        onKeyDown={pressKey}
        onBlur={() => (isOpen ? undefined : ask(false))}
      >
        {children ?? "···"}
      </button>
      {List !== null &&
        createElement(List, { id: `${id}-list`, by: id, label, items, button, isOpen, setOpen: ask })}
    </>
  );
}
