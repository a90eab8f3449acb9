import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import { documentLog } from "#server/store/embedded/document-log.ts";
import { embeddedDeeds } from "#server/store/embedded/embedded-deeds.ts";
import { groupCommit } from "#server/store/embedded/group-commit.ts";
import { openDatabase } from "#server/store/embedded/open-database.ts";
import type { Request } from "#server/store/embedded/messages.ts";
import { aBoardUpdate, anUpdate, workspaceId } from "#tests/contracts/store-samples.ts";
import type { Home } from "./folder.ts";
import { makeHome } from "./folder.ts";

let home: Home;
let database: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  home = await makeHome();
  database = openDatabase(databaseFile(home.folder));
});
afterEach(async () => {
  database.close();
  await home.teardown();
});

const append = (number: number, key: string, length = 10): Request => ({
  kind: "deed",
  number,
  deed: "append",
  ask: [workspaceId("w"), [aBoardUpdate(anUpdate(key, "x".repeat(length), number))]],
});
const read = (number: number): Request => ({
  kind: "deed",
  number,
  deed: "document",
  ask: [{ workspace: workspaceId("w"), document: "board" }],
});
const doAll = (requests: readonly Request[]) => {
  const log = documentLog(database, () => undefined);
  return groupCommit(
    database,
    embeddedDeeds(database, log, () => undefined),
    requests,
  );
};

test("reads see what was written beside them", () => {
  const replies = doAll([read(1), append(2, "a"), read(3)]);
  expect(replies.map(({ number, ok }) => [number, ok])).toEqual([
    [2, true],
    [1, true],
    [3, true],
  ]);
  expect(replies.slice(1)).toMatchObject([{ value: { seq: 1 } }, { value: { seq: 1 } }]);
});

test("a full disk refuses what writes and leaves nothing of it, answers what reads, and does no harm later", () => {
  doAll([append(1, "a")]);
  const pages = Number(database.prepare("PRAGMA page_count").get()?.["page_count"]);
  database.exec(`PRAGMA max_page_count = ${pages + 2}`);
  const replies = doAll([append(2, "b", 100_000), read(3)]);
  expect(replies).toMatchObject([
    { number: 2, ok: false },
    { number: 3, ok: true, value: { seq: 1 } },
  ]);
  database.exec("PRAGMA max_page_count = 1000000");
  expect(doAll([append(4, "b", 100_000), read(5)])).toMatchObject([{ value: 2 }, { value: { seq: 2 } }]);
});

test("when the commit itself cannot be made, all that wrote are refused", () => {
  database.exec("CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT");
  database.exec(
    "CREATE TABLE child (id TEXT REFERENCES parent DEFERRABLE INITIALLY DEFERRED) STRICT;" +
      "CREATE TRIGGER orphan AFTER INSERT ON bc_tail BEGIN INSERT INTO child VALUES ('nobody'); END",
  );
  const replies = doAll([append(1, "a"), append(2, "b"), read(3)]);
  expect(replies).toMatchObject([{ ok: false }, { ok: false }, { ok: true, value: { seq: 0 } }]);
  database.exec("DROP TRIGGER orphan");
  expect(doAll([append(4, "a")])).toMatchObject([{ ok: true, value: 1 }]);
});
