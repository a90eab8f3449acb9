import type * as Y from "yjs";

/** A text of the board and what stands in it now. */
export type Unsent = { readonly root: string; readonly text: string };

/** Remembers which root texts one's own edits touched, so that what was not sent can be offered for copying. */
export function touchedTexts(document: Y.Doc) {
  const roots = new Set<string>();
  const note = (transaction: Y.Transaction) => {
    if (!transaction.local) return;
    for (const [root, type] of document.share) if (isAmong(transaction, type)) roots.add(root);
  };
  document.on("afterTransaction", note);
  return {
    forget: () => roots.clear(),
    all: (): readonly Unsent[] =>
      [...roots]
        .filter((root) => root.startsWith("text/"))
        .map((root) => ({ root, text: document.getText(root).toString() }))
        .filter(({ text }) => text !== ""),
  };
}

const isAmong = (transaction: Y.Transaction, type: unknown): boolean =>
  [...transaction.changed.keys()].some((changed) => Object.is(changed, type));
