"use client";

import { type ReactNode, useRef } from "react";
import { longest } from "#lib/scenario/scenario.ts";
import { wrapSelection } from "./wrap-selection.ts";

type Props = {
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly isLocked?: boolean;
  readonly foot?: ReactNode;
};

const tools = [
  { label: "Bold", before: "**", after: "**", face: <b>B</b> },
  { label: "Italic", before: "_", after: "_", face: <i className="serif">I</i> },
  { label: "List", before: "\n- ", after: "", face: <Lines /> },
  { label: "Link", before: "[", after: "](https://)", face: <Chain /> },
] as const;

/** Where one writes why: Markdown, with four buttons for those who do not know its signs. */
export function RationaleField({ text, onWrite, isLocked = false, foot }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const press = (before: string, after: string) => {
    if (field.current === null) return;
    onWrite(wrapSelection(field.current, before, after));
  };
  return (
    <div className="writing">
      <div className="section-head">
        <h2>Your rationale</h2>
        {!isLocked && (
          <div className="tools" role="toolbar" aria-label="Formatting">
            {tools.map(({ label, before, after, face }) => (
              <button key={label} type="button" aria-label={label} onClick={() => press(before, after)}>
                {face}
              </button>
            ))}
          </div>
        )}
      </div>
      <textarea
        ref={field}
        className="editor reading rationale"
        aria-label="Rationale"
        placeholder="Why? One or two sentences are enough."
        maxLength={longest.text}
        readOnly={isLocked}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
      />
      {foot !== undefined && <div className="actions">{foot}</div>}
    </div>
  );
}

function Lines() {
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
      <path d="M6 4h8M6 8h8M6 12h8M2 4h1M2 8h1M2 12h1" />
    </svg>
  );
}

function Chain() {
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
      <path d="M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 014.3 4.3L11 9M9 11.5l-1.2 1.2a3 3 0 01-4.3-4.3L5 7" />
    </svg>
  );
}
