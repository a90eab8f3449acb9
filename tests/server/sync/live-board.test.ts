import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { checkBoard } from "#lib/documents/check-applied.ts";
import { checkUpdate } from "#lib/documents/check-update.ts";
import type { Ownership } from "#lib/documents/check-update.ts";
import { openLiveBoard } from "#server/sync/live-board.ts";
import type { LiveBoard } from "#server/sync/live-board.ts";
import { mergeInGroups } from "#server/sync/stored-parts.ts";
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

  test(
    "whatever bytes it is offered, it stays a board, and what it gave makes the same board elsewhere",
    { timeout: 60_000 },
    () => {
      const roots = ["text/assessment", "text/f1/title", "items", "impacts", "settings", "junk"];
      const anyDeed = fc.record({
        who: fc.nat(2),
        root: fc.constantFrom(...roots),
        at: fc.nat(30),
        say: fc.string({ maxLength: 6 }),
        kind: fc.nat(5),
      });
      const anyFlip = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() });
      const seen = { accepted: 0, refused: 0 };
      const act = (
        doc: Y.Doc,
        { root, at, say, kind }: { root: string; at: number; say: string; kind: number },
      ) => {
        if (kind === 0 && root.startsWith("text"))
          doc.getText(root).delete(0, Math.min(at, doc.getText(root).length));
        else if (root.startsWith("text"))
          doc.getText(root).insert(Math.min(at, doc.getText(root).length), say);
        else if (kind === 0) doc.getMap(root).delete("f1");
        else
          doc
            .getMap(root)
            .set(root === "impacts" ? "f1/a1" : "f1", root === "items" && kind > 1 ? future : at - 15);
      };
      fc.assert(
        fc.property(
          fc.array(fc.tuple(anyDeed, fc.option(anyFlip)), { minLength: 5, maxLength: 40 }),
          (steps) => {
            const board = empty();
            const given: Uint8Array[] = [];
            const authors = [new Y.Doc(), new Y.Doc(), new Y.Doc({ gc: false })];
            for (const [deed, flip] of steps) {
              const author = authors[deed.who] ?? new Y.Doc();
              const before = Y.encodeStateVector(author);
              author.transact(() => act(author, deed));
              const update = Y.encodeStateAsUpdate(author, deed.kind > 3 ? undefined : before);
              if (flip !== null) update[flip.at % update.length] = flip.byte;
              const outcome = offer(
                board,
                flip?.cut === true ? update.slice(0, flip.at % update.length) : update,
              );
              if (outcome?.ok === true) seen.accepted += 1;
              if (outcome?.ok === false) seen.refused += 1;
          if (outcome?.ok !== true) authors[deed.who] = boardOf(board.all()); // as a client does that was refused
              if (outcome?.ok === true && outcome.value !== null) given.push(outcome.value);
            }
            const whole = boardOf(board.all());
            expect(checkBoard(whole)).toEqual({ ok: true, value: null });
            expect([whole.store.pendingStructs, whole.store.pendingDs]).toEqual([null, null]);
            expect(said(boardOf(...given))).toEqual(said(whole));
            expect(said(boardOf(...mergeInGroups(given)))).toEqual(said(whole));
            expect(Y.encodeStateVector(boardOf(...given))).toEqual(board.vector());
          },
        ),
      );
      expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100);
    },
  );
});
