import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { bytesOf, readUint, reading } from "#lib/documents/check-bytes.ts";
import { knownOfBytes, knownOfDocument } from "#lib/documents/check-known.ts";
import { readUpdate, readVector } from "#lib/documents/check-read.ts";
import { mostOfUpdate } from "#lib/documents/check-update.ts";

describe("reading an update", () => {
  const anyValue = fc
    .jsonValue({ maxDepth: 3 })
    .filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)));
  const anyDeed = fc.oneof(
    fc.record({
      text: fc.constantFrom("text/assessment", "text/f1/title", "text/question/title"),
      say: fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 }),
      at: fc.nat(),
      cut: fc.nat(3),
    }),
    fc.record({ key: fc.constantFrom("f1", "f2"), value: anyValue }),
    fc.record({ drop: fc.constantFrom("f1", "f2") }),
  );
  type Deed = typeof anyDeed extends fc.Arbitrary<infer Value> ? Value : never;
  const doDeed = (board: Y.Doc, deed: Deed) => {
    if ("text" in deed) {
      const text = board.getText(deed.text);
      text.insert(deed.at % (text.length + 1), deed.say);
      text.delete(0, Math.min(deed.cut, text.length));
    } else if ("drop" in deed) board.getMap("items").delete(deed.drop);
    else board.getMap("items").set(deed.key, deed.value);
  };
  const twoBoards = fc.array(fc.tuple(fc.nat(1), anyDeed), { minLength: 1, maxLength: 25 }).map((deeds) => {
    const boards = [new Y.Doc({ gc: false }), new Y.Doc()] as const;
    deeds.forEach(([who, deed], step) => {
      const board = who === 0 ? boards[0] : boards[1];
      doDeed(board, deed);
      if (step % 3 === 0) Y.applyUpdate(boards[0], Y.encodeStateAsUpdate(boards[1]));
      if (step % 4 === 0) Y.applyUpdate(boards[1], Y.encodeStateAsUpdate(boards[0]));
    });
    return [Y.encodeStateAsUpdate(boards[0]), Y.encodeStateAsUpdate(boards[1])] as const;
  });
  const plain = ({ id, length }: Y.Item | Y.GC | Y.Skip) => ({ client: id.client, clock: id.clock, length });
  const asYjsReads = (update: Uint8Array) => {
    const { structs, ds } = Y.decodeUpdate(update);
    const deletions = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, length: len })),
    );
    return { structs: structs.map(plain), deletions };
  };
  const asWeRead = (update: Uint8Array) => {
    const read = readUpdate(update, mostOfUpdate);
    if (!read.ok) return read.error.code;
    const structs = read.value.structs.map(({ client, clock, length }) => ({ client, clock, length }));
    return { structs, deletions: read.value.deletions };
  };

  test("everything that is written on a board is read as Yjs reads it", () => {
    fc.assert(
      fc.property(twoBoards, (updates) =>
        updates.forEach((update) => expect(asWeRead(update)).toEqual(asYjsReads(update))),
      ),
    );
  });

  test("broken bytes are refused, or read exactly as Yjs reads them", () => {
    const anyChange = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });
    let refused = 0;
    fc.assert(
      fc.property(twoBoards, anyChange, fc.option(fc.nat()), ([update], changes, cut) => {
        const broken = update.slice(0, cut === null ? update.length : cut % update.length);
        changes.forEach(([at, byte]) =>
          broken.fill(byte, at % (broken.length + 1), (at % (broken.length + 1)) + 1),
        );
        const read = asWeRead(broken);
        if (typeof read === "string") refused += 1;
        expect(read).toEqual(typeof read === "string" ? read : asYjsReads(broken));
      }),
    );
    expect(refused).toBeGreaterThan(0);
  });

  test("what a document has is told alike from the document and from its bytes", () => {
    fc.assert(
      fc.property(
        twoBoards,
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.integer({ min: 1, max: 5 }))),
        ([update], probes) => {
          const board = new Y.Doc();
          Y.applyUpdate(board, update);
          const bytes = Y.encodeStateAsUpdate(board);
          const clients = [...board.store.clients.keys()];
          for (const [which, clock, length] of probes) {
            const range = { client: clients[which % clients.length] ?? 0, clock, length };
            expect(knownOfBytes(bytes).next(range.client)).toBe(knownOfDocument(board).next(range.client));
            expect(knownOfBytes(bytes).isDeleted(range)).toBe(knownOfDocument(board).isDeleted(range));
          }
        },
      ),
    );
  });

  test("7 bytes that claim millions of structs are refused at once", () => {
    expect(readUpdate(Uint8Array.of(1, 255, 255, 255, 15, 1, 0), mostOfUpdate)).toMatchObject({
      error: { code: "malformed" },
    });
  });

  test("numbers beyond 2^53 - 1 and numbers that do not end are malformed", () => {
    const uint = (...bytes: number[]) => reading(() => readUint(bytesOf(Uint8Array.from(bytes))));
    expect(uint(255, 255, 255, 255, 255, 255, 255, 15)).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
    expect(uint(255, 255, 255, 255, 255, 255, 255, 31)).toMatchObject({ error: { code: "malformed" } });
    expect(uint(128, 128)).toMatchObject({ error: { code: "malformed" } });
    expect(readVector(Uint8Array.of(2, 1, 1))).toMatchObject({ error: { code: "malformed" } });
    expect(readVector(Uint8Array.of(1, 7, 3, 0))).toMatchObject({ error: { code: "malformed" } });
  });
});
