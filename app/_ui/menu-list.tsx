"use client";

import { DropdownMenu } from "radix-ui";
import { type Ref, useImperativeHandle } from "react";
import { MenuRow, type MenuItem } from "./menu-row.tsx";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly button: HTMLButtonElement | null;
  /** The id of the button. */
  readonly by: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
};

/** The list of a menu, at its button. */
export function MenuList({ id, label, items, button, by, isOpen, setOpen }: Props) {
  const safe = items.filter((item) => item.danger !== true);
  const final = items.filter((item) => item.danger === true);
  return (
    <DropdownMenu.Root open={isOpen} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>
        <Stand button={button} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          id={id}
          className="menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          aria-labelledby={by}
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

type StandProps = {
  readonly button: HTMLButtonElement | null;
  readonly ref?: Ref<HTMLButtonElement | null>;
};

/** Stands for the button, which was on the page before the list came. */
function Stand({ button, ref }: StandProps) {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => button);
  return null;
}
