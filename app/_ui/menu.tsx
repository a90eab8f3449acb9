"use client";

import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { MenuRow, type MenuItem } from "./menu-row.tsx";

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
  const safe = items.filter((item) => item.danger !== true);
  const final = items.filter((item) => item.danger === true);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className={className ?? "btn square bare"}
        {...(children === undefined ? { "aria-label": label } : {})}
      >
        {children ?? "···"}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {safe.map((item) => (
            <MenuRow key={item.label} item={item} />
          ))}
          {safe.length > 0 && final.length > 0 && <DropdownMenu.Separator />}
          {final.map((item) => (
            <MenuRow key={item.label} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
