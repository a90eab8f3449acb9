"use client";

import { useWritersOf } from "./use-writers-of.ts";
import { writersWords } from "./writers-words.ts";
import "./editor.css";

/** Who else is writing at a place now, below what stands there; its line is kept, so that nothing jumps. */
export function WritersLine({ item }: { readonly item: string }) {
  const names = useWritersOf(item);
  return <p className="writers-line">{names.length > 0 && writersWords(names)}</p>;
}
