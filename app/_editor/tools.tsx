"use client";

import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Format } from "./formatted.ts";

type Tool = {
  readonly how: Format;
  readonly label: string;
  readonly keys?: string;
  readonly face: ReactNode;
};

const tools: readonly Tool[] = [
  { how: "bold", label: "Bold", keys: "B", face: <b>B</b> },
  { how: "italic", label: "Italic", keys: "I", face: <i className="serif">I</i> },
  { how: "list", label: "List", face: <Sign path="M6 4h8M6 8h8M6 12h8M2 4h1M2 8h1M2 12h1" /> },
  {
    how: "link",
    label: "Link",
    keys: "K",
    face: (
      <Sign path="M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 014.3 4.3L11 9M9 11.5l-1.2 1.2a3 3 0 01-4.3-4.3L5 7" />
    ),
  },
];

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % tools.length,
  ArrowLeft: (at) => (at + tools.length - 1) % tools.length,
  Home: () => 0,
  End: () => tools.length - 1,
};

type Props = { readonly format: (how: Format) => void };

/** Four buttons for those who do not know the signs of Markdown: one stop for Tab, arrow keys within. */
export function Tools({ format }: Props) {
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = steps[event.key]?.(at);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="tools" role="toolbar" aria-label="Formatting" tabIndex={-1} onKeyDown={onKeyDown}>
      {tools.map(({ how, label, keys, face }, place) => (
        <button
          key={how}
          type="button"
          aria-label={label}
          title={keys === undefined ? label : `${label} (Ctrl ${keys})`}
          aria-keyshortcuts={keys === undefined ? undefined : `Control+${keys} Meta+${keys}`}
          tabIndex={place === at ? 0 : -1}
          onFocus={() => setAt(place)}
          onMouseDown={(event) => event.preventDefault()} // the focus stays in the text
          onClick={() => format(how)}
        >
          {face}
        </button>
      ))}
    </div>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      stroke="currentColor"
      strokeWidth="1.5"
      fill="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
