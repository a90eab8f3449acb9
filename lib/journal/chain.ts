import type { Entry } from "./entry.ts";
import { genesis, hashOf } from "./entry.ts";

/** The first thing that does not fit in a chain of entries. */
export type Misfit = { readonly seq: number; readonly what: "order" | "link" | "hash" | "time" };

/** Checks a journal from its first entry on: numbers without gaps, times that never go back, links and hashes. Null when all fits. */
export async function misfitOf(entries: readonly Entry[]): Promise<Misfit | null> {
  let previous = genesis;
  let at = "";
  for (const [place, entry] of entries.entries()) {
    const { seq } = entry;
    if (seq !== place + 1) return { seq: place + 1, what: "order" };
    if (entry.previous !== previous) return { seq, what: "link" };
    if (entry.at < at) return { seq, what: "time" };
    if ((await hashOf(entry)) !== entry.hash) return { seq, what: "hash" };
    previous = entry.hash;
    at = entry.at;
  }
  return null;
}
