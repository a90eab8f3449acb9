"use client";

import { useWriters } from "./use-writers.ts";

/** Who else writes in a text now, as a flag at its cell. */
export function Writers({ root }: { readonly root: string }) {
  const names = useWriters(root);
  const [only] = names;
  if (only === undefined) return null;
  const words =
    names.length === 1 ? `${only} is writing here` : `${names.slice(0, 3).join(", ")} are writing here`;
  return <p className="writers">{words}</p>;
}
