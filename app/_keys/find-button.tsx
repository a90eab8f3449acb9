"use client";

import { KeyCaps } from "./key-caps.tsx";
import { openLayer } from "./open-layer.ts";
import "./keys.css";

/** Opens the palette, for those who do not know its key. */
export function FindButton({ className }: { readonly className?: string }) {
  return (
    <button
      type="button"
      className={`find ${className ?? ""}`.trim()}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={() => openLayer.set("palette")}
    >
      Find
      <span aria-hidden="true">
        <KeyCaps keys={["Ctrl", "K"]} />
      </span>
    </button>
  );
}
