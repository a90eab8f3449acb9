"use client";

import { type ClipboardEvent, useState } from "react";
import { TextField } from "#app/_ui/text-field.tsx";
import { LONGEST_PASTE } from "./text-scenario.ts";

type Props = { readonly text: string; readonly onChange: (text: string) => void };

/** The place for a text. One that is too long to be read is refused before it stands there, and what stood there stays. */
export function PasteField({ text, onChange }: Props) {
  const [refused, setRefused] = useState<number | null>(null);
  const take = (next: string) => {
    const isTooLong = next.length > LONGEST_PASTE;
    setRefused(isTooLong ? next.length : null);
    if (!isTooLong) onChange(next);
  };
  const onPaste = (event: ClipboardEvent) => {
    const { length } = event.clipboardData.getData("text");
    if (length <= LONGEST_PASTE) return;
    event.preventDefault(); // a browser would stand still over the line breaks of a whole book
    setRefused(length);
  };
  return (
    <TextField
      label="Your text"
      hint="The line that asks is the focal question. One line per future, with a dash or a number before it. It is read here in your browser."
      className="paste"
      error={refused === null ? undefined : tooLong(refused)}
      value={text}
      onPaste={onPaste}
      onChange={(event) => take(event.target.value)}
    />
  );
}

const tooLong = (length: number): string =>
  `That is ${length.toLocaleString("en-GB")} characters long; ${LONGEST_PASTE.toLocaleString("en-GB")} fit. Nothing of it was taken: paste the part with the question and its futures.`;
