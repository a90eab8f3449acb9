import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { checkApplied, checkBoard } from "#lib/documents/check-applied.ts";
import { knownOfDocument } from "#lib/documents/check-known.ts";
import { readUpdate } from "#lib/documents/check-read.ts";
import { bringsNews, checkUpdate, mostOfUpdate } from "#lib/documents/check-update.ts";
import type { Ownership } from "#lib/documents/check-update.ts";

const nothing = knownOfDocument(new Y.Doc());
const anyone = { known: nothing, ownership: (): Ownership => "new", newClients: 8 };
const updateOf = (write: (board: Y.Doc) => void, client?: number): Uint8Array => {
  const board = new Y.Doc();
  if (client !== undefined) board.clientID = client;
  board.transact(() => write(board));
  return Y.encodeStateAsUpdate(board);
};
/** The verdict of both checks on an update to an empty board. */
const verdictOn = (update: Uint8Array): string => {
  const sighted = checkUpdate(update, anyone);
  if (!sighted.ok) return sighted.error.code;
  if (sighted.value.hasGap) return "gap";
  const board = new Y.Doc();
  Y.applyUpdate(board, update);
  const verdict = checkApplied(board, sighted.value.spans);
  return verdict.ok ? "fine" : verdict.error.code;
};

describe("an update of a board", () => {
  const future = { kind: "future", order: "a0", colour: 1 };

  test("is fine when it keeps to the shapes", () => {
    const update = updateOf((board) => {
      board.getMap("items").set("f1", future);
      board.getMap("impacts").set("f1/a1", 2);
      board.getText("text/f1/title").insert(0, "Détente 🌍");
      board.getText("text/f1/title").delete(0, 2);
    });
    expect(verdictOn(update)).toBe("fine");
  });

  test.each<readonly [string, (board: Y.Doc) => void, string]>([
    ["a root that no board has", (board) => board.getMap("junk").set("a", 1), "unknown-root"],
    [
      "a text whose name is not in the grammar",
      (board) => board.getText("text/f1/secret").insert(0, "x"),
      "unknown-root",
    ],
    ["a list where a map belongs", (board) => board.getArray("items").push([future]), "wrong-kind"],
    ["a text where a map belongs", (board) => board.getText("items").insert(0, "x"), "wrong-kind"],
    ["a map where a text belongs", (board) => board.getMap("text/assessment").set("a", 1), "wrong-kind"],
    ["a list where a text belongs", (board) => board.getArray("text/assessment").push([1]), "wrong-kind"],
    ["a nested map", (board) => board.getMap("items").set("f1", new Y.Map()), "wrong-kind"],
    ["a nested text", (board) => board.getMap("items").set("f1", new Y.Text("a")), "wrong-kind"],
    ["a subdocument", (board) => board.getMap("items").set("f1", new Y.Doc()), "wrong-kind"],
    ["bytes", (board) => board.getMap("items").set("f1", new Uint8Array(3)), "wrong-kind"],
    [
      "formatted text",
      (board) => board.getText("text/assessment").insert(0, "a", { bold: true }),
      "wrong-kind",
    ],
    ["an embed", (board) => board.getText("text/assessment").insertEmbed(0, { a: 1 }), "wrong-kind"],
    ["XML", (board) => board.getXmlFragment("text/assessment").insert(0, [new Y.XmlText("a")]), "wrong-kind"],
    ["a value of no shape", (board) => board.getMap("items").set("f1", { kind: "future" }), "wrong-shape"],
    ["a big integer", (board) => board.getMap("impacts").set("f1/a1", 5n), "wrong-kind"],
    ["a number that is none", (board) => board.getMap("impacts").set("f1/a1", Number.NaN), "malformed"],
    ["undefined", (board) => board.getMap("impacts").set("f1/a1", { x: undefined }), "wrong-kind"],
    [
      "a key that reaches the prototype",
      (board) => board.getMap("items").set("__proto__", future),
      "malformed",
    ],
    [
      "a field that reaches the prototype",
      (board) => void board.getMap("items").set("f1", JSON.parse('{"__proto__":{"a":1}}')),
      "malformed",
    ],
    [
      "a value nested too deep",
      (board) => void board.getMap("items").set("f1", JSON.parse(`${"[".repeat(9)}1${"]".repeat(9)}`)),
      "malformed",
    ],
    ["a text too long", (board) => board.getText("text/f1/short").insert(0, "fifteen letters"), "too-long"],
  ])("is refused when it holds %s", (_what, write, code) => {
    expect(verdictOn(updateOf(write))).toBe(code);
  });

  test("may hold values of no shape that were overwritten or deleted before anyone saw them", () => {
    const board = new Y.Doc({ gc: false });
    board.getMap("items").set("f1", future);
    board.getMap("items").set("f1", { ...future, colour: 2 });
    board.getMap("items").set("f1", { ...future, colour: 3 });
    board.getMap("items").delete("f1");
    expect(verdictOn(Y.encodeStateAsUpdate(board))).toBe("fine");
  });

  test("text slipped into a map by way of an origin is found once it is applied", () => {
    const board = new Y.Doc();
    board.clientID = 7;
    board.getMap("items").set("f1", future);
    // One block of client 9: a text whose origin is the value of f1; Yjs copies parent and key from there.
    const hostile = Uint8Array.of(1, 1, 9, 0, 0x84, 7, 0, 1, 0x58, 0);
    const sighted = checkUpdate(hostile, { ...anyone, known: knownOfDocument(board) });
    expect(sighted).toMatchObject({ ok: true, value: { hasGap: false } });
    Y.applyUpdate(board, hostile);
    expect(checkApplied(board, [{ client: 9, from: 0, to: 1 }])).toMatchObject({
      error: { code: "wrong-kind" },
    });
    expect(checkBoard(board)).toMatchObject({ error: { code: "wrong-kind" } });
  });

  test.each<readonly [string, readonly number[], string]>([
    ["bytes after its end", [0, 0, 0], "malformed"],
    ["a garbage-collected struct", [1, 1, 9, 0, 0, 5, 0], "wrong-kind"],
    ["a gap left open", [1, 1, 9, 0, 10, 5, 0], "wrong-kind"],
    ["two blocks of one client", [2, 1, 9, 0, 1, 1, 1, 0x61, 1, 1, 9, 1, 1, 1, 1, 0x61, 1, 0], "malformed"],
    ["a struct without length", [1, 1, 9, 0, 0x01, 1, 5, 105, 116, 101, 109, 115, 0, 0], "malformed"],
    ["a struct that rests on itself", [1, 1, 9, 0, 0x84, 9, 0, 1, 0x58, 0], "malformed"],
    ["broken UTF-8", [1, 1, 9, 0, 0x84, 7, 0, 1, 0xff, 0], "malformed"],
    ["a client id beyond 32 bits", [1, 1, 128, 128, 128, 128, 16, 0, 0x84, 7, 0, 1, 0x58, 0], "malformed"],
  ])("is refused when it has %s", (_what, bytes, code) => {
    expect(verdictOn(Uint8Array.from(bytes))).toBe(code);
  });

  test("must not write under a client id of somebody else", () => {
    const update = updateOf((board) => board.getText("text/assessment").insert(0, "a"), 5);
    expect(checkUpdate(update, { ...anyone, ownership: () => "foreign" })).toMatchObject({
      error: { code: "foreign-author", facts: { client: 5 } },
    });
    expect(checkUpdate(update, { ...anyone, newClients: 0 })).toMatchObject({ error: { code: "too-large" } });
    expect(checkUpdate(update, { ...anyone, ownership: () => "mine", newClients: 0 })).toMatchObject({
      ok: true,
    });
  });

  test("what is known may be repeated by anyone, and is no news", () => {
    const board = new Y.Doc();
    board.getText("text/assessment").insert(0, "abc");
    board.getText("text/assessment").delete(0, 1);
    const update = Y.encodeStateAsUpdate(board);
    const grounds = { ...anyone, known: knownOfDocument(board), ownership: (): Ownership => "foreign" };
    expect(checkUpdate(update, grounds)).toMatchObject({
      value: { spans: [], deletes: false, repeats: true, hasGap: false },
    });
    const read = readUpdate(update, mostOfUpdate);
    expect(read.ok && bringsNews(read.value, grounds.known)).toBe(false);
    expect(read.ok && bringsNews(read.value, nothing)).toBe(true);
  });

  test("that rests on what is not there has a gap", () => {
    const board = new Y.Doc();
    const updates: Uint8Array[] = [];
    board.on("update", (update: Uint8Array) => updates.push(update));
    board.getText("text/assessment").insert(0, "a");
    board.getText("text/assessment").insert(1, "b");
    board.getText("text/assessment").delete(0, 1);
    const gaps = updates
      .map((update) => checkUpdate(update, anyone))
      .map((sighted) => sighted.ok && sighted.value.hasGap);
    expect(gaps).toEqual([false, true, true]);
  });

  test("may neither grow nor delete without bound", () => {
    const large = updateOf((board) => board.getText("text/assessment").insert(0, "a".repeat(1_000_001)));
    expect(checkUpdate(large, anyone)).toMatchObject({ error: { code: "too-large" } });
    const many = updateOf((board) => {
      for (let n = 0; n < 20_001; n += 1) board.getText("text/assessment").insert(0, "a");
    });
    expect(checkUpdate(many, anyone)).toMatchObject({ error: { code: "too-large" } });
  });

  test("two honest people who fill a text at once are not refused", () => {
    const [ana, ben] = [new Y.Doc(), new Y.Doc()];
    ana.getText("text/f1/short").insert(0, "fourteen chars");
    ben.getText("text/f1/short").insert(0, "chars fourteen");
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(ben));
    expect(checkBoard(ana)).toEqual({ ok: true, value: null });
  });
});
