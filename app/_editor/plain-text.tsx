"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { useShowPresence } from "#app/_room/presence.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useShared } from "#app/_room/shared.ts";
import { writeText } from "#lib/documents/board-edits.ts";
import { contentOf } from "#lib/documents/board-readings.ts";
import { must } from "#lib/kit/assert.ts";
import type { LiveTextProps } from "./live-text.tsx";

/** A text of the board being written in without the editor, which could not be fetched: every word is in the text all the same. */
export function PlainText({ root, label, empty, isOneLine, at, onLeave }: LiveTextProps) {
  const { edit } = useBoard();
  const text = useShared(contentOf(root));
  const field = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  useShowPresence("board", { item: root });
  useLayoutEffect(() => {
    const { current } = field;
    const caret = at ?? must(current).value.length;
    must(current).focus();
    must(current).setSelectionRange(caret, caret);
  }, [at]);
  const write = (written: string) => {
    const words = isOneLine ? written.replaceAll("\n", " ") : written;
    const edited = edit((board) => writeText(board, root, words));
    setWrong(edited.ok ? null : wordsOf(edited.error.code, edited.error.facts));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === "Enter" && (isOneLine || event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(true);
  };
  return (
    <div className="live-text">
      <div className="written">
        <textarea
          ref={field}
          aria-label={label}
          placeholder={empty}
          value={text}
          rows={1}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => document.hasFocus() && onLeave(false)}
        />
      </div>
      {wrong !== null && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
