import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  addActor,
  addCategory,
  addDriver,
  addFuture,
  addIndicator,
  moveDriver,
  placeIndicator,
  removeItem,
  setHorizon,
  setImpact,
  setOrdered,
  writeText,
} from "#lib/documents/board-edits.ts";
import {
  actorsOf,
  categoriesOf,
  contentOf,
  driversOf,
  futuresOf,
  impactsOf,
  indicatorsOf,
  itemsOf,
  settingsOf,
  titlesOf,
} from "#lib/documents/board-readings.ts";

const slots = (board: Y.Doc) => itemsOf(board, "future").map(({ item }) => item.colour);

test("futures get the next colour, keep it when another goes, and take a left one only when all twelve are taken", () => {
  const board = new Y.Doc();
  for (const id of ["a", "b", "c"]) addFuture(board, id);
  removeItem(board, "b");
  addFuture(board, "d");
  expect(slots(board)).toEqual([1, 3, 4]);
  for (let n = 0; n < 8; n += 1) addFuture(board, `more-${n}`);
  addFuture(board, "last");
  expect(slots(board).toSorted((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  addFuture(board, "thirteenth");
  expect(itemsOf(board, "future")).toHaveLength(12);
});

test("an order gives futures the colours of their places", () => {
  const board = new Y.Doc();
  for (const id of ["a", "b", "c"]) addFuture(board, id);
  expect(futuresOf.read(board).map(({ colour }) => colour)).toEqual(["future-1", "future-2", "future-3"]);
  setOrdered(board, true);
  expect(futuresOf.read(board).map(({ colour }) => colour)).toEqual(["against-2", "neutral", "towards-2"]);
});

test("drivers stand with their future, and follow when they are moved to another", () => {
  const board = new Y.Doc();
  for (const id of ["a", "b"]) addFuture(board, id);
  for (const id of ["first", "second"]) addDriver(board, id, "a");
  addDriver(board, "third", "b");
  expect(driversOf.read(board)).toEqual({ a: ["first", "second"], b: ["third"] });
  moveDriver(board, "first", "b");
  expect(driversOf.read(board)).toEqual({ a: ["second"], b: ["third", "first"] });
});

test("categories, actors and indicators stand in the order in which they were added", () => {
  const board = new Y.Doc();
  for (const id of ["x", "a"]) {
    addCategory(board, `category-${id}`);
    addActor(board, `actor-${id}`);
    addIndicator(board, `indicator-${id}`);
  }
  placeIndicator(board, "indicator-a", { category: "category-x", by: "2027-03-31" });
  expect(categoriesOf.read(board)).toEqual(["category-x", "category-a"]);
  expect(actorsOf.read(board)).toEqual(["actor-x", "actor-a"]);
  expect(indicatorsOf.read(board)).toEqual([
    { id: "indicator-x", category: null, by: null },
    { id: "indicator-a", category: "category-x", by: "2027-03-31" },
  ]);
});

test("an impact is set, changed and taken back; anything beyond -3 to 3 is a mistake", () => {
  const board = new Y.Doc();
  const pair = { future: "weaken", actor: "china" };
  setImpact(board, pair, -3);
  setImpact(board, pair, 2);
  expect(impactsOf.read(board)).toEqual({ "weaken/china": 2 });
  setImpact(board, pair, null);
  expect(impactsOf.read(board)).toEqual({});
  expect(() => setImpact(board, pair, 4)).toThrow();
});

test("the horizon is a date or empty", () => {
  const board = new Y.Doc();
  expect(settingsOf.read(board)).toEqual({ horizon: "", ordered: false });
  setHorizon(board, "2028-12-31");
  expect(settingsOf.read(board).horizon).toBe("2028-12-31");
  expect(() => setHorizon(board, "soon")).toThrow();
});

test("what others wrote that does not have the shape is left out, never repaired by guessing", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (wild) => {
      const board = new Y.Doc();
      addFuture(board, "tame");
      for (const [key, value] of Object.entries(wild)) {
        if (key !== "tame") board.getMap("items").set(key, value);
        board.getMap("settings").set(key, value);
        board.getMap("impacts").set(key, value);
      }
      expect(futuresOf.read(board).map(({ id }) => id)).toContain("tame");
      expect(typeof settingsOf.read(board).horizon).toBe("string");
      for (const impact of Object.values(impactsOf.read(board)))
        expect(Math.abs(impact)).toBeLessThanOrEqual(3);
      for (const reading of [driversOf, categoriesOf, actorsOf, indicatorsOf])
        expect(reading.read(board)).toBeDefined();
    }),
  );
});

test("titles are read by id, empty where there is none", () => {
  const board = new Y.Doc();
  writeText(board, "text/a/title", "  Ties notably weaken ");
  expect(titlesOf(["a", "b"]).read(board)).toEqual({ a: "Ties notably weaken", b: "" });
  expect(contentOf("text/a/title").read(board)).toBe("  Ties notably weaken ");
});

test("writing a text anew leaves exactly those words, whole characters included, in every copy", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.constantFrom("😀", "😁", "👩‍👩‍👧", "é"), (a, b, sign) => {
      const board = new Y.Doc();
      writeText(board, "text/assessment", `${a}${sign}😀`);
      writeText(board, "text/assessment", `${b}${sign}😁`);
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
      expect(copy.getText("text/assessment").toString()).toBe(`${b}${sign}😁`.toWellFormed());
    }),
  );
});

test("writing a text anew keeps what another wrote into it meanwhile", () => {
  const mine = new Y.Doc();
  writeText(mine, "text/assessment", "The ties hold.");
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  theirs.getText("text/assessment").insert(0, "Today: ");
  writeText(mine, "text/assessment", "The ties hold for now.");
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(mine.getText("text/assessment").toString()).toBe("Today: The ties hold for now.");
});
