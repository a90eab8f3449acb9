import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { namedCarets } from "#app/_editor/named-carets.ts";

const root = "text/weaken/summary";

function aPlace(name: string) {
  const board = new Y.Doc();
  board.getText(name).insert(0, "Being seen together costs more.");
  return JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(board.getText(name), 6))) as unknown;
}

function theCaretOf(state: Readonly<Record<string, unknown>>) {
  const awareness = new Awareness(new Y.Doc());
  const his = new Awareness(new Y.Doc());
  his.setLocalState({ ...state });
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(his, [his.clientID]), "server");
  const carets = namedCarets({ awareness, root, nameOf: (member) => ({ bob: "Bob" })[member] });
  const seen = carets.getStates().get(his.clientID);
  carets.leave();
  awareness.destroy();
  his.destroy();
  return seen;
}

const nameIn = (state: ReturnType<typeof theCaretOf>) =>
  (state?.["user"] as { name: string } | undefined)?.name;

test("a caret in this text is shown under the name of the member whom the server named, not one that a client claims", () => {
  const cursor = { anchor: aPlace(root), head: aPlace(root) };
  const seen = theCaretOf({ member: "bob", user: { name: "Somebody grand" }, cursor });
  expect(nameIn(seen)).toBe("Bob");
  expect(seen?.["cursor"]).toEqual(cursor);
});

test("somebody whose name has not come yet is somebody", () => {
  expect(nameIn(theCaretOf({ member: "eve", cursor: { anchor: aPlace(root), head: aPlace(root) } }))).toBe(
    "Somebody",
  );
  expect(nameIn(theCaretOf({}))).toBe("Somebody");
});

test.each([
  ["in another text", { anchor: aPlace("text/persist/summary"), head: aPlace("text/persist/summary") }],
  ["half missing", { anchor: aPlace(root) }],
  ["no caret at all", "here"],
  ["without a place", { anchor: {}, head: {} }],
  [
    "with a strange item",
    { anchor: { tname: root, type: null, assoc: 0, item: { client: "x" } }, head: aPlace(root) },
  ],
  [
    "naming a nested type",
    { anchor: { tname: root, type: { client: 1, clock: 0 }, assoc: 0, item: null }, head: aPlace(root) },
  ],
])("a caret %s is not shown", (_why, cursor) => {
  expect(theCaretOf({ member: "bob", cursor })?.["cursor"]).toBeNull();
});

test("one's own place is told with the text that is being written in, and taken back on leaving", () => {
  const awareness = new Awareness(new Y.Doc());
  const carets = namedCarets({ awareness, root, nameOf: () => undefined });
  expect(awareness.getLocalState()?.["item"]).toBe(root);
  carets.setLocalStateField("cursor", { anchor: 1 });
  expect(carets.getLocalState()?.["cursor"]).toEqual({ anchor: 1 });
  carets.leave();
  expect(awareness.getLocalState()).toEqual({ item: null, cursor: null });
  awareness.destroy();
});
