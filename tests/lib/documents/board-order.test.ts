import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addDriver, addFuture, moveItem, removeItem } from "#lib/documents/board-edits.ts";
import { itemsOf } from "#lib/documents/board-readings.ts";
import { isOrder, orderBetween, orders } from "#lib/documents/fractional-index.ts";

const idsIn = (board: Y.Doc) => itemsOf(board, "driver").map(({ id }) => id);
const keysIn = (board: Y.Doc) => itemsOf(board, "driver").map(({ item }) => item.order);

function merge(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
}

const aKey = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);
const anId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{3,20}$/);

test("a key between two keys lies strictly between them and can itself be followed and preceded", () => {
  fc.assert(
    fc.property(aKey, aKey, anId, (a, b, id) => {
      fc.pre(a !== b);
      const [low, high] = a < b ? [a, b] : [b, a];
      const between = orderBetween(low, high, id);
      expect(isOrder(between)).toBe(true);
      expect(low < between && between < high).toBe(true);
      expect(orderBetween(null, low, id) < low).toBe(true);
      expect(orderBetween(high, null, id) > high).toBe(true);
    }),
  );
});

test("keys for a row are distinct and rise", () => {
  for (const count of [0, 1, 2, 12, 61, 62, 63, 200, 4000]) {
    const keys = orders(count);
    expect(keys).toHaveLength(count);
    expect(keys.every(isOrder)).toBe(true);
    expect(keys.every((key, place) => place === 0 || (keys[place - 1] ?? "") < key)).toBe(true);
  }
});

test("a hundred insertions at the front keep the keys short", () => {
  let first = orders(1)[0] ?? "";
  for (let n = 0; n < 100; n += 1) first = orderBetween(null, first, `id-${n}`);
  expect(first.length).toBeLessThan(30);
});

type Deed = {
  readonly by: 0 | 1;
  readonly kind: "add" | "move" | "remove";
  readonly which: number;
  readonly places: number;
};
const aDeed: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom(0, 1),
  kind: fc.constantFrom("add", "add", "move", "move", "remove"),
  which: fc.nat(30),
  places: fc.integer({ min: -4, max: 4 }),
});

function act(board: Y.Doc, { kind, which, places }: Deed, fresh: string): void {
  const ids = idsIn(board);
  const id = ids[which % Math.max(1, ids.length)];
  if (kind === "add") addDriver(board, fresh, "weaken");
  else if (id !== undefined && kind === "move") moveItem(board, id, places);
  else if (id !== undefined) removeItem(board, id);
}

test("two people who add, move and remove at once end with the same total order, each key once or told apart by its id", () => {
  fc.assert(
    fc.property(fc.array(fc.array(aDeed, { maxLength: 8 }), { maxLength: 6 }), (rounds) => {
      const boards = [new Y.Doc(), new Y.Doc()] as const;
      let made = 0;
      for (const deeds of rounds) {
        for (const deed of deeds)
          boards[deed.by].transact(() => act(boards[deed.by], deed, `d${(made += 1)}`));
        merge(...boards);
        expect(idsIn(boards[0])).toEqual(idsIn(boards[1]));
        expect(new Set(idsIn(boards[0])).size).toBe(itemsOf(boards[0], "driver").length);
      }
    }),
  );
});

test("what nobody moved keeps its order among itself while another is moved", () => {
  fc.assert(
    fc.property(
      fc.array(aDeed, { maxLength: 12 }),
      fc.nat(30),
      fc.integer({ min: -5, max: 5 }),
      (deeds, which, places) => {
        const board = new Y.Doc();
        for (const [n, deed] of deeds.entries()) act(board, deed, `d${n}`);
        const before = idsIn(board);
        fc.pre(before.length > 1);
        const id = before[which % before.length] ?? "";
        moveItem(board, id, places);
        const after = idsIn(board);
        expect(after.filter((other) => other !== id)).toEqual(before.filter((other) => other !== id));
        const to = Math.max(0, Math.min(before.length - 1, before.indexOf(id) + places));
        expect(after.indexOf(id)).toBe(to);
      },
    ),
  );
});

test("a row in which two things have one key is told apart by ids and can still be put in order", () => {
  const board = new Y.Doc();
  for (const id of ["b", "a", "c"])
    board.getMap("items").set(id, { kind: "driver", order: "V", future: "weaken" });
  expect(idsIn(board)).toEqual(["a", "b", "c"]);
  moveItem(board, "c", -1);
  expect(idsIn(board)).toEqual(["a", "c", "b"]);
  expect(new Set(keysIn(board)).size).toBe(3);
});

test("a row with a key that nobody can read is put in order afresh when something is added", () => {
  const board = new Y.Doc();
  board.getMap("items").set("strange", { kind: "driver", order: "~!", future: "weaken" });
  addDriver(board, "later", "weaken");
  expect(idsIn(board)).toEqual(["strange", "later"]);
  expect(keysIn(board).every(isOrder)).toBe(true);
});

test("undo takes back one's own adding, moving and removing, and leaves what another did meanwhile", () => {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  for (const id of ["one", "two", "three"]) addFuture(mine, id);
  merge(mine, theirs);
  const undo = new Y.UndoManager(mine, { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  const titles = () => itemsOf(mine, "future").map(({ id }) => id);
  mine.getText("text/two/title").insert(0, "The second");
  mine.transact(() => removeItem(mine, "two"), "me");
  mine.transact(() => moveItem(mine, "three", -1), "me");
  addFuture(theirs, "four");
  merge(mine, theirs);
  expect(titles()).toEqual(["three", "one", "four"]);
  undo.undo();
  expect(titles()).toEqual(["one", "three", "four"]);
  undo.undo();
  expect(titles()).toEqual(["one", "two", "three", "four"]);
  expect(mine.getText("text/two/title").toString()).toBe("The second");
  undo.redo();
  expect(titles()).toEqual(["one", "three", "four"]);
});
