import { type Extension, EditorState, type Transaction } from "@codemirror/state";
import { ySyncAnnotation } from "y-codemirror.next";

/** Why a change was not taken: how much too long the text would have become, and whether it came by paste or drop. */
export type TooLong = { readonly by: number; readonly longest: number; readonly isPaste: boolean };

/**
 * Refuses a change that would make a text longer than `longest` (UTF-16 code units), whole, and says so; what others write
 * passes, and so does what makes a text shorter.
 */
export function withinLength(longest: number, refused: (why: TooLong) => void): Extension {
  return EditorState.changeFilter.of((change) => {
    const length = change.newDoc.length;
    if (isOthers(change) || length <= longest || length <= change.startState.doc.length) return true;
    refused({
      by: length - longest,
      longest,
      isPaste: change.isUserEvent("input.paste") || change.isUserEvent("input.drop"),
    });
    return false;
  });
}

/** Keeps a text on one line: line breaks that are typed or pasted become spaces. */
export const onOneLine: Extension = EditorState.transactionFilter.of((change) => {
  if (!change.docChanged || isOthers(change) || change.newDoc.lines === 1) return change;
  const breaks = [...change.newDoc.toString().matchAll(/\n/g)];
  const changes = breaks.map(({ index }) => ({ from: index, to: index + 1, insert: " " }));
  return [change, { changes, sequential: true }];
});

const isOthers = (change: Transaction): boolean => change.annotation(ySyncAnnotation) !== undefined;
