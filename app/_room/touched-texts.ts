import type * as Y from "yjs";

/** A text of the board and what stands in it now. */
export type Unsent = { readonly root: string; readonly text: string };

/** The places of a document that a transaction has changed: a root text as a whole, of a root map each key. */
export function placesTouched(document: Y.Doc, { changed }: Y.Transaction): readonly string[] {
  const keysOf = new Map<unknown, ReadonlySet<string | null>>(changed);
  return [...document.share].flatMap(([root, type]) =>
    [...(keysOf.get(type) ?? [])].map((key) => (key === null ? root : `${root}/${key}`)),
  );
}

/** Of places, the texts that are not empty, as they stand now. */
export const textsAt = (document: Y.Doc, places: readonly string[]): readonly Unsent[] =>
  places
    .filter((place) => place.startsWith("text/"))
    .map((root) => ({ root, text: document.getText(root).toString() }))
    .filter(({ text }) => text !== "");
