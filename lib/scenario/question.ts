import type { Digest } from "#lib/kit/sha256.ts";
import type { Colour } from "./colour.ts";
import { longest } from "./scenario.ts";

/** How a round's estimates are pooled: the pool's name and its parameters, all written out. */
export type PoolSettings = {
  readonly pool: "logarithmic" | "linear" | "median";
  readonly floor: number;
  readonly exponent: number;
};

/** One future as a round froze it. `order` counts from 0 without gaps. */
export type FrozenFuture = {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly colour: Colour;
  readonly order: number;
};

/** The whole question as it stood when a round opened; instrument, aggregate and exports read this, never the board. */
export type FrozenQuestion = {
  readonly title: string;
  readonly resolution: string;
  readonly horizon: string;
  readonly ordered: boolean;
  readonly futures: readonly FrozenFuture[];
  readonly settings: PoolSettings;
  /** SHA-256 of the board's content as it stood (see `lib/documents/board-hash.ts`). */
  readonly board: Digest;
};

/** What a question pools with unless it says otherwise (science.md 1). */
export const defaultSettings: PoolSettings = { pool: "logarithmic", floor: 0.01, exponent: 1 };

/** A title short enough for charts and sliders: its first words, never longer than 14 characters. */
export function shortTitle(title: string): string {
  const words = title.trim().split(/\s+/);
  const heads = words.map((_, last) => words.slice(0, last + 1).join(" "));
  return heads.findLast((head) => head.length <= longest.short) ?? cut(title.trim());
}

// Never through the middle of a character: half of one has no UTF-8, and what has none cannot be hashed.
function cut(word: string): string {
  const start = word.slice(0, longest.short);
  return start.isWellFormed() ? start : start.slice(0, -1);
}
