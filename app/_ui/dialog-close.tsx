"use client";

import { Dialog } from "radix-ui";
import type { ReactNode } from "react";

/** The button in it closes the dialog it stands in. */
export function DialogClose({ children }: { readonly children: ReactNode }) {
  return <Dialog.Close asChild>{children}</Dialog.Close>;
}
