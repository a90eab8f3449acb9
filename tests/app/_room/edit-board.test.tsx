import { expect, test } from "vitest";
import * as Y from "yjs";
import { editBoard } from "#app/_room/edit-board.ts";

const title = "text/question/title";

test("an edit is one transaction under its origin", () => {
  const board = new Y.Doc();
  const origins: unknown[] = [];
  board.on("update", (_bytes: Uint8Array, origin: unknown) => origins.push(origin));
  const edited = editBoard(
    board,
    (to) => {
      to.getText(title).insert(0, "How");
      to.getText(title).insert(3, " close?");
    },
    "me",
  );
  expect(edited.ok).toBe(true);
  expect(board.getText(title).toString()).toBe("How close?");
  expect(origins).toEqual(["me"]);
});

test("a text that would be too long is refused, and nothing is changed or sent", () => {
  const board = new Y.Doc();
  let sent = 0;
  board.on("update", () => {
    sent += 1;
  });
  const edited = editBoard(board, (to) => to.getText(title).insert(0, "x".repeat(301)), "me");
  expect(edited).toMatchObject({ ok: false, error: { code: "too-long", facts: { root: title, most: 300 } } });
  expect([board.getText(title).length, sent]).toEqual([0, 0]);
});

test("a place that no board has is refused", () => {
  const board = new Y.Doc();
  expect(editBoard(board, (to) => to.getMap("secrets").set("a", 1), "me").ok).toBe(false);
  expect(board.getMap("secrets").size).toBe(0);
});

test("a change that writes to the board itself is made once", () => {
  const board = new Y.Doc();
  editBoard(board, () => board.getText(title).insert(0, "once"), "me");
  expect(board.getText(title).toString()).toBe("once");
});
