import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { ySyncAnnotation, YSyncConfig } from "y-codemirror.next";
import * as Y from "yjs";
import { tooLongWords } from "#app/_editor/too-long-words.ts";
import { onOneLine, type TooLong, withinLength } from "#app/_editor/within-length.ts";

function anEditor(doc: string, longest = 10) {
  const refused: TooLong[] = [];
  const state = EditorState.create({
    doc,
    selection: { anchor: doc.length },
    extensions: withinLength(longest, (why) => refused.push(why)),
  });
  return { state, refused };
}

const paste = (state: EditorState, text: string) =>
  state.update({ ...state.replaceSelection(text), userEvent: "input.paste" }).state.doc.toString();

test("a paste that would make a text too long is refused whole, in words, and the text stays as it was", () => {
  const { state, refused } = anEditor("12345");
  expect(paste(state, "678901234")).toBe("12345");
  expect(refused).toEqual([{ by: 4, longest: 10, isPaste: true }]);
  expect(tooLongWords({ by: 4, longest: 5000, isPaste: true })).toBe(
    "That is 4 characters too long: 5,000 characters at most. Nothing was pasted; what you copied is still on your clipboard.",
  );
});

test("a paste that fits exactly is taken", () => {
  const { state, refused } = anEditor("12345");
  expect(paste(state, "67890")).toBe("1234567890");
  expect(refused).toEqual([]);
});

test("what is too long already can be made shorter, and replaced by something shorter", () => {
  const { state, refused } = anEditor("123456789012");
  expect(state.update({ changes: { from: 11, to: 12 } }).state.doc.toString()).toBe("12345678901");
  expect(state.update({ changes: { from: 0, to: 3, insert: "x" } }).state.doc.toString()).toBe("x456789012");
  expect(refused).toEqual([]);
});

test("what others write passes, however long", () => {
  const { state } = anEditor("12345");
  const others = ySyncAnnotation.of(new YSyncConfig(new Y.Doc().getText("text/assessment"), null));
  expect(
    state.update({ changes: { from: 5, insert: "6789012345" }, annotations: [others] }).state.doc.length,
  ).toBe(15);
});

test("a title stays on one line: breaks that are typed or pasted become spaces, and the caret stands after them", () => {
  const state = EditorState.create({ doc: "Ties", selection: { anchor: 4 }, extensions: onOneLine });
  const after = state.update({
    ...state.replaceSelection(" hold\nfor\nnow"),
    userEvent: "input.paste",
  }).state;
  expect(after.doc.toString()).toBe("Ties hold for now");
  expect(after.selection.main.head).toBe(17);
});
