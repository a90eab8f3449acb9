"use client";

import { type ReactNode, useRef } from "react";
import { ThreadMargin } from "#app/_discussion/thread-margin.tsx";
import { MarginRoom } from "./margin-room.tsx";
import { useUndoKeys } from "./use-undo-keys.ts";
import "./question.css";
import "./sheet.css";
import "./tools.css";
import "./matrix.css";
import "./impact.css";
import "./indicators.css";
import "./future-switch.css";

/** The sheet that everyone writes on, and the margin beside it in which threads stand. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  useUndoKeys();
  return (
    <div ref={sheet} className="sheet">
      <div className="sheet-body">{children}</div>
      <MarginRoom sheet={sheet} />
      <ThreadMargin />
    </div>
  );
}
