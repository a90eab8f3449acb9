"use client";

import { useWritersOf } from "./use-writers-of.ts";
import { writersWords } from "./writers-words.ts";

/** Who else writes in a text now, as a flag at its cell. */
export function Writers({ root }: { readonly root: string }) {
  const names = useWritersOf(root);
  if (names.length === 0) return null;
  return <p className="writers">{writersWords(names)} here</p>;
}
