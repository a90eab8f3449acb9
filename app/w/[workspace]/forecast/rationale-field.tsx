"use client";

import type { ReactNode } from "react";
import { Markdown } from "#app/_editor/markdown.tsx";
import { Tools } from "#app/_editor/tools.tsx";
import { useWriting } from "#app/_editor/use-writing.ts";
import { WritingField } from "#app/_editor/writing-field.tsx";
import { longest } from "#lib/scenario/scenario.ts";

type Props = {
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly isLocked?: boolean;
  /** The place under which others see that one is writing; nobody sees it where there is none. */
  readonly item?: string | undefined;
  readonly foot?: ReactNode;
};

/** Where one writes why: Markdown, with four buttons for those who do not know its signs. */
export function RationaleField({ text, onWrite, isLocked = false, item, foot }: Props) {
  const writing = useWriting({ text, onWrite, item, longest: longest.text });
  return (
    <div className="writing" {...writing.around}>
      <div className="section-head">
        <h2>Your rationale</h2>
        {!isLocked && <Tools format={writing.format} />}
      </div>
      {isLocked ? (
        <Locked text={text} />
      ) : (
        <WritingField
          writing={writing}
          label="Rationale"
          empty="Why? One or two sentences are enough."
          className="editor reading"
        />
      )}
      {foot !== undefined && <div className="actions">{foot}</div>}
    </div>
  );
}

function Locked({ text }: { readonly text: string }) {
  return (
    <div className="editor reading">
      {text.trim() === "" ? <p className="quiet">You gave no rationale.</p> : <Markdown source={text} />}
    </div>
  );
}
