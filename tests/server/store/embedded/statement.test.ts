import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { prepare } from "#server/store/embedded/statement.ts";

const table = () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE a (b BLOB NOT NULL, n INTEGER NOT NULL, t TEXT NOT NULL) STRICT");
  return {
    put: prepare(database, "INSERT INTO a (b, n, t) VALUES (?, ?, ?)"),
    read: prepare(database, "SELECT * FROM a"),
    find: prepare(database, "SELECT * FROM a WHERE n = ?"),
  };
};

test("values are bound in their order, bytes in the first place too", () => {
  const { put, read } = table();
  put.run(new Uint8Array([1, 2]), 2 ** 53 - 1, "t");
  expect(read.all()).toEqual([{ b: new Uint8Array([1, 2]), n: 2 ** 53 - 1, t: "t" }]);
});

test("what is no value, or not as many as there are places, is refused instead of stored as nothing", () => {
  const { put, read, find } = table();
  const bytes = new Uint8Array(1);
  const wrong = [NaN, 0.5, 2 ** 53, undefined, null, true, 1n, new Date(), {}] as unknown[];
  wrong.forEach((value) => {
    expect(() => put.run(bytes, value as number, "t")).toThrow("other values");
    expect(() => put.run(value as Uint8Array, 1, "t")).toThrow("other values");
  });
  expect(() => put.run(bytes, 1)).toThrow("other values");
  expect(() => find.first()).toThrow("other values");
  expect(read.all()).toEqual([]);
});

test("a row that must be there is missed aloud", () => {
  const { find } = table();
  expect(find.first(1)).toBeUndefined();
  expect(() => find.one(1)).toThrow("missing");
});
