"use client";

import type { ReactNode } from "react";
import { Tools } from "#app/_editor/tools.tsx";
import type { Writing } from "#app/_editor/use-writing.ts";
import { WritingField } from "#app/_editor/writing-field.tsx";

type Props = {
  readonly writing: Writing;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isKept: boolean;
  /** Why what was sent was not taken. */
  readonly wrong: string | undefined;
  /** What can be done with what is written. */
  readonly children: ReactNode;
};

/** A comment being written: its field, what one may do with it, and the four tools. */
export function CommentField({ writing, label, hint, isKept, wrong, children }: Props) {
  return (
    <div className="comment-form" {...writing.around}>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <WritingField writing={writing} label={label} empty="" className="input" />
      {!isKept && (
        <p className="wrong">Not kept: this browser is full. Send it, or copy it, before you leave.</p>
      )}
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="actions">
        {children}
        <Tools format={writing.format} />
      </div>
    </div>
  );
}
