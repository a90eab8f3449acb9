import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrate } from "#server/store/embedded/migrate.ts";

const tables = (database: DatabaseSync) =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => row["name"]);

test("steps are taken in order, each once", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, ["CREATE TABLE a (x TEXT NOT NULL) STRICT"]);
  migrate(database, ["CREATE TABLE a (x TEXT NOT NULL) STRICT", "ALTER TABLE a RENAME TO b"]);
  migrate(database, ["CREATE TABLE a (x TEXT NOT NULL) STRICT", "ALTER TABLE a RENAME TO b"]);
  expect(tables(database)).toEqual(["b", "bc_migrations"]);
});

test("a step that fails is undone whole, and those before it stay", () => {
  const database = new DatabaseSync(":memory:");
  const steps = [
    "CREATE TABLE a (x TEXT NOT NULL) STRICT",
    "CREATE TABLE b (x TEXT) STRICT; SELECT nonsense",
  ];
  expect(() => migrate(database, steps)).toThrow("nonsense");
  expect(tables(database)).toEqual(["a", "bc_migrations"]);
  migrate(database, [steps[0] ?? "", "CREATE TABLE c (x TEXT) STRICT"]);
  expect(tables(database)).toEqual(["a", "bc_migrations", "c"]);
});
