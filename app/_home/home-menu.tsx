"use client";

import { useState } from "react";
import { Menu } from "#app/_ui/menu.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";

/** What one may do about oneself: go on elsewhere, or leave this browser. */
export function HomeMenu() {
  const [shown, show] = useState<"return" | "sign-out" | null>(null);
  const close = () => show(null);
  return (
    <>
      <Menu
        label="You"
        className="btn bare"
        items={[
          { label: "Continue on another device", onSelect: () => show("return") },
          { label: "Sign out of this browser", danger: true, onSelect: () => show("sign-out") },
        ]}
      >
        You
      </Menu>
      {shown === "return" && <ReturnDialog onClose={close} />}
      {shown === "sign-out" && <SignOutDialog onClose={close} />}
    </>
  );
}
