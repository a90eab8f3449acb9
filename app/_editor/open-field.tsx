"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { must } from "#lib/kit/assert.ts";
import type { OpenEditor, openLocalEditor } from "./local-editor.ts";
import { PlainField } from "./plain-field.tsx";
import { useMentionables } from "./use-mentionables.ts";
import type { Writing } from "./use-writing.ts";
import { whenComposed } from "./when-composed.ts";

type Props = { readonly writing: Writing; readonly label: string; readonly empty: string };

type Open = typeof openLocalEditor;

/** A text that is being written: in a plain field, and once the editor has been fetched, in that, where one was. */
export function OpenField({ writing, label, empty }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [editor, setEditor] = useState<OpenEditor | null>(null);
  const things = useMentionables();
  const mentionables = useEffectEvent(() => things);
  const write = useEffectEvent((text: string) => writing.write(text));
  const send = useEffectEvent(() => writing.send());
  const leave = useEffectEvent(() => writing.leave());
  const { text, longest, stage, desk, refuse } = writing;
  const open = useEffectEvent((openEditor: Open): OpenEditor => {
    const plain = must(field.current);
    const opened = openEditor({
      parent: must(place.current),
      selected: { text: plain.value, from: plain.selectionStart, to: plain.selectionEnd },
      hasFocus: document.activeElement === plain,
      label,
      empty,
      longest,
      isOneLine: false,
      refused: refuse,
      mentionables: () => mentionables(),
      write: (next) => write(next),
      send: () => send(),
      leave: () => leave(),
    });
    desk.take(opened);
    return opened;
  });
  const isEntered = stage.kind === "entered";
  useEffect(() => {
    if (!isEntered) return undefined;
    const gone = new AbortController();
    const arrive = (openEditor: Open) =>
      whenComposed(field.current, gone.signal, () => {
        const opened = open(openEditor);
        gone.signal.addEventListener("abort", opened.close);
        setEditor(opened);
      });
    void fetchEditor().then(arrive, () => {}); // offline it cannot be fetched: the plain field takes every word as well
    return () => {
      gone.abort();
      setEditor(null);
    };
  }, [isEntered]);
  useEffect(() => editor?.take(text), [editor, text]);
  useEffect(() => desk.putDown, [desk]);
  return (
    <>
      <div ref={place} />
      {editor === null && <PlainField writing={writing} field={field} label={label} empty={empty} />}
    </>
  );
}

const fetchEditor = async (): Promise<Open> => (await import("./local-editor.ts")).openLocalEditor;
