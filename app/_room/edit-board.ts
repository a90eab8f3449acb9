import * as Y from "yjs";
import { longestText } from "#lib/documents/board-texts.ts";
import { checkBoard } from "#lib/documents/check-applied.ts";
import { ok, refuse, type Result } from "#lib/kit/result.ts";

/**
 * Changes the board in one transaction. The change is tried on a copy first and checked as the server will check it; what is
 * refused changes nothing and is not sent. `too-long`: the text's root, how long it would be, and the most it may be.
 */
export function editBoard(board: Y.Doc, change: (board: Y.Doc) => void, origin: unknown): Result<null> {
  return board.transact((transaction) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
    const touched = rootsTouched(copy, () => change(copy));
    if (transaction.changed.size > 0) return ok(null); // it wrote to the board itself: done, in this transaction
    const wrong = touched.map((root) => tooLong(copy, root)).find((refusal) => refusal !== null);
    if (wrong !== undefined && wrong !== null) return wrong;
    const verdict = checkBoard(copy);
    if (!verdict.ok) return verdict;
    change(board);
    return ok(null);
  }, origin);
}

function rootsTouched(document: Y.Doc, change: () => void): readonly string[] {
  const transaction = document.transact((inner) => {
    change();
    return inner;
  });
  const types = new Set<unknown>(transaction.changed.keys());
  return [...document.share].filter(([, type]) => types.has(type)).map(([root]) => root);
}

function tooLong(document: Y.Doc, root: string) {
  const most = longestText(root);
  if (most === undefined) return null;
  const length = document.getText(root).length;
  return length > most ? refuse("too-long", { root, length, most }) : null;
}
