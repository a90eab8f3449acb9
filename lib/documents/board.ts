import type { PoolSettings } from "#lib/scenario/question.ts";

/** The version of the documents' shapes; it stands in both documents. */
export const SHAPE = 1;

/** The three root Y.Maps of a board. Every other root is a Y.Text (`./board-texts.ts`). */
export const boardMaps = ["items", "settings", "impacts"] as const;

/** A thing on the board, as root map `items` holds it under its id. `order` is a fractional index, compared as text. */
export type Item =
  | { readonly kind: "future"; readonly order: string; readonly colour: number }
  | { readonly kind: "driver"; readonly order: string; readonly future: string }
  | { readonly kind: "category"; readonly order: string }
  | { readonly kind: "actor"; readonly order: string }
  | {
      readonly kind: "indicator";
      readonly order: string;
      readonly category: string | null;
      readonly by: string | null;
    };

export type ItemKind = Item["kind"];

/** Root map `settings`. `horizon` is a date (YYYY-MM-DD). */
export type BoardSettings = {
  readonly shape: typeof SHAPE;
  readonly horizon: string;
  readonly ordered: boolean;
  readonly pool: PoolSettings["pool"];
};

/** Root map `impacts`: `<future>/<actor>` to a whole number from -3 (very bad) to 3 (very good). */
export const impactKey = (future: string, actor: string): string => `${future}/${actor}`;

/** A board may not grow beyond this many bytes, as a Yjs V1 update. */
export const LARGEST_BOARD = 5 * 1024 * 1024;
