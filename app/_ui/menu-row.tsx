"use client";

import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { PointerEvent } from "react";
import { classes } from "./classes.ts";

/** A command or a place in a menu. */
export type MenuItem = {
  readonly label: string;
  readonly onSelect?: (() => void) | undefined;
  readonly href?: string | undefined;
  /** Why it cannot be chosen now; it stays in the list and says so. */
  readonly reason?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly current?: boolean | undefined;
};

/** A menu that opens under the pointer is not chosen from by letting go of the button that opened it: only by a press of its own. */
const holdRelease = (event: PointerEvent) => event.preventDefault();

/** One row of a menu. */
export function MenuRow({ item }: { readonly item: MenuItem }) {
  const { label, onSelect, href, reason, danger = false, current = false } = item;
  if (href !== undefined && reason === undefined) {
    return (
      <DropdownMenu.Item asChild onPointerUp={holdRelease}>
        <Link href={href} aria-current={current ? "page" : undefined}>
          {label}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item
      className={classes(danger && "danger")}
      textValue={label}
      onPointerUp={holdRelease}
      aria-disabled={reason !== undefined}
      onSelect={(event) => (reason === undefined ? onSelect?.() : event.preventDefault())}
    >
      {label}
      {reason !== undefined && <span className="why">{reason}</span>}
    </DropdownMenu.Item>
  );
}
