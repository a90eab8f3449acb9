import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import { openDatabase } from "#server/store/embedded/open-database.ts";
import { aCommit, digestOf, roundId, seatId } from "#tests/contracts/store-samples.ts";
import type { Home } from "./folder.ts";
import { makeHome } from "./folder.ts";

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.teardown());

test("the file is opened so that a commit is on the disk when it returns, and what is deleted is overwritten", () => {
  const database = openDatabase(databaseFile(home.folder));
  const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(setting("journal_mode")).toBe("wal");
  expect(setting("synchronous")).toBe(2);
  expect(setting("trusted_schema")).toBe(0);
  expect(setting("foreign_keys")).toBe(1);
  expect(setting("secure_delete")).toBe(1);
  expect(setting("busy_timeout")).toBe(5000);
  database.close();
});

test("every table is strict, ours by name, and has no column that may be NULL", () => {
  const database = openDatabase(databaseFile(home.folder));
  const tables = database
    .prepare("PRAGMA table_list")
    .all()
    .filter(({ name }) => !String(name).startsWith("sqlite_"));
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, strict } of tables) {
    expect([name, strict]).toEqual([expect.stringMatching(/^bc_[a-z_]+$/), 1]);
    const columns = database.prepare(`SELECT * FROM pragma_table_info('${String(name)}')`).all();
    // The number of a row is never NULL, whatever its column says.
    expect(columns.filter((column) => column["notnull"] === 0 && column["name"] !== "place")).toEqual([]);
  }
  database.close();
});

test("an erased text and an opened ballot are in no byte of the folder any more", async () => {
  const store = await home.open();
  const texts = [{ hash: digestOf("t"), salt: "salt", text: "canary-text ".repeat(500) }];
  const ballots = [
    { round: roundId("r"), seat: seatId("s"), bytes: new TextEncoder().encode("canary-ballot ".repeat(500)) },
  ];
  await store.commit(aCommit({ texts, ballots }));
  await store.close();
  expect(bytesOf(home.folder)).toMatch(/canary-text[^]*canary-ballot|canary-ballot[^]*canary-text/);
  const again = await home.open();
  await again.commit(aCommit({ after: 1, erased: [digestOf("t")], opened: [roundId("r")] }));
  await again.close();
  expect(bytesOf(home.folder)).not.toContain("canary");
});

const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "latin1"))
    .join("\n");
