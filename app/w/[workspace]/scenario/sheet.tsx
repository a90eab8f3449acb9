"use client";

import type { ReactNode } from "react";
import { ThreadMargin } from "#app/_discussion/thread-margin.tsx";
import { useUndoKeys } from "./use-undo-keys.ts";
import "./scenario.css";

/** The sheet that everyone writes on, and the margin beside it in which threads stand. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  useUndoKeys();
  return (
    <div className="sheet">
      <div className="sheet-body">{children}</div>
      <ThreadMargin />
    </div>
  );
}
