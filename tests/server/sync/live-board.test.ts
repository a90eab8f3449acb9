import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "#lib/documents/check-update.ts";
import type { Ownership } from "#lib/documents/check-update.ts";
import { openLiveBoard } from "#server/sync/live-board.ts";
import type { LiveBoard } from "#server/sync/live-board.ts";
import { said, updateOf } from "#tests/support/sync-client.ts";

const expectSound = (count: number) =>
  expect([count, "parts that do not decode"]).toEqual([0, "parts that do not decode"]);
const empty = () => openLiveBoard([], expectSound);
const offer = (board: LiveBoard, update: Uint8Array) => {
  const sighted = checkUpdate(update, {
    known: board.known(),
    ownership: (): Ownership => "new",
    newClients: 100,
  });
  if (!sighted.ok) return sighted;
  return sighted.value.hasGap ? null : board.accept(update, sighted.value);
};
const boardOf = (...updates: readonly Uint8Array[]): Y.Doc => {
  const board = new Y.Doc();
  updates.forEach((update) => Y.applyUpdate(board, update));
  return board;
};
const future = { kind: "future", order: "a0", colour: 1 };

describe("a live board", () => {
  test("gives what was new in an update, and nothing when nothing was", () => {
    const board = empty();
    const update = updateOf((ana) => ana.getText("text/assessment").insert(0, "abc"));
    const first = offer(board, update);
    expect(first?.ok === true && first.value !== null && said(boardOf(first.value))).toEqual(
      said(boardOf(update)),
    );
    expect(offer(board, update)).toEqual({ ok: true, value: null });
  });

  test("gives no more than the new part of an update that overlaps with what it has", () => {
    const ana = new Y.Doc();
    const board = empty();
    ana.getText("text/assessment").insert(0, "abc");
    offer(board, Y.encodeStateAsUpdate(ana));
    ana.getText("text/assessment").insert(3, "def"); // Yjs joins it with what was there
    const second = offer(board, Y.encodeStateAsUpdate(ana));
    expect(
      second?.ok === true &&
        second.value !== null &&
        Y.decodeUpdate(second.value).structs.map(({ length }) => length),
    ).toEqual([3]);
    expect(said(boardOf(board.all()))).toEqual(said(ana));
  });

  test("is as it was after an update that had to be undone", () => {
    const board = empty();
    offer(
      board,
      updateOf((ana) => ana.getMap("items").set("f1", future)),
    );
    const before = Buffer.from(board.all());
    const mixed = updateOf((ben) => {
      ben.getText("text/assessment").insert(0, "fine");
      ben.getMap("impacts").set("f1/a1", 17);
    });
    expect(offer(board, mixed)).toMatchObject({ ok: false, error: { code: "wrong-shape" } });
    expect(before.equals(board.all())).toBe(true);
  });

  test("goes on saying which shape it has", () => {
    const board = empty();
    const ana = new Y.Doc();
    ana.getMap("settings").set("shape", 1);
    offer(board, Y.encodeStateAsUpdate(ana));
    ana.getMap("settings").delete("shape");
    expect(offer(board, Y.encodeStateAsUpdate(ana))).toMatchObject({
      ok: false,
      error: { code: "wrong-shape" },
    });
  });

  test("does not grow beyond its bound", () => {
    const board = empty();
    const ana = new Y.Doc();
    const offered: unknown[] = [];
    ana.on("update", (update: Uint8Array) => offered.push(offer(board, update)?.ok));
    const names = Array.from({ length: 1_100 }, (_, n) => `text/f${n}/summary`);
    names.forEach((name) => ana.getText(name).insert(0, "x".repeat(4_990)));
    const fitted = offered.filter((ok) => ok === true).length;
    expect(fitted).toBeGreaterThan(1_000);
    expect(fitted).toBeLessThan(1_060);
    expect(board.all().length).toBeLessThanOrEqual(5 * 1024 * 1024);
  });
});
