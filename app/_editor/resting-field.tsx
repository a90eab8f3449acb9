"use client";

import { useEffect, useRef } from "react";
import { Markdown } from "./markdown.tsx";
import type { Writing } from "./use-writing.ts";

type Props = { readonly writing: Writing; readonly label: string };

/** What a text says while nobody is in it, and the way back into it, which has the focus when one has left by a key. */
export function RestingField({ writing: { text, stage, enter }, label }: Props) {
  const way = useRef<HTMLButtonElement>(null);
  const isByKey = stage.kind === "resting" && stage.isByKey === true;
  useEffect(() => {
    if (isByKey) way.current?.focus();
  }, [isByKey]);
  return (
    <>
      <Markdown source={text} />
      <button ref={way} type="button" className="edit" aria-label={`Edit: ${label}`} onClick={() => enter()}>
        Edit
      </button>
    </>
  );
}
