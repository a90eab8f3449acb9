import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseFile, openEmbedded } from "#server/store/embedded/open-embedded.ts";
import {
  aBoardUpdate,
  aCommit,
  accountId,
  anInvite,
  anUpdate,
  digestOf,
  edits,
  itemsOf,
  makeWorkspace,
  memberId,
  someBytes,
  workspaceId,
} from "#tests/contracts/store-samples.ts";
import { migrations } from "#server/store/embedded/schema.ts";
import { storeContract } from "#tests/contracts/store.ts";
import type { Home } from "./folder.ts";
import { makeHome } from "./folder.ts";

storeContract("the embedded store", async () => {
  const home = await makeHome();
  return { store: await home.open(), reopen: home.reopen, teardown: home.teardown };
});

describe("the embedded store in its folder", () => {
  const w = workspaceId("w");
  let home: Home;
  beforeEach(async () => {
    home = await makeHome();
  });
  afterEach(() => home.teardown());

  test("what was written is there when it is opened again", async () => {
    const store = await home.open();
    await makeWorkspace(store, { workspace: "w", account: "a", member: "ann" });
    await store.commit(
      aCommit({ after: 1, answers: [{ actor: memberId("ann"), id: "c", answer: someBytes(9) }] }),
    );
    await store.append(w, [aBoardUpdate(anUpdate("a", "x"), { clients: [5] })]);
    await store.putInvite(anInvite());
    const before = await store.workspace(w);

    const again = await home.reopen();
    expect(await again.workspace(w)).toEqual(before);
    expect(await again.answer(w, memberId("ann"), "c")).toEqual(someBytes(9));
    expect(await itemsOf(again, w)).toEqual({ a: "x" });
    expect(await again.clientsOf(w)).toEqual(new Map([[5, "ann"]]));
    expect(await again.invite(digestOf("code"))).toMatchObject({ used: 0 });
    expect(await again.accessOf(accountId("a"))).toEqual([{ workspace: "w", member: "ann", role: "owner" }]);
    expect(await again.isUsed()).toBe(true);
  });

  test("many writes at once share their commits", async () => {
    const store = await home.open();
    await store.close();
    const again = await home.open();
    await Promise.all(edits(400).map((bytes) => again.append(w, [aBoardUpdate(bytes)])));
    const commits = commitsIn(readFileSync(`${databaseFile(home.folder)}-wal`));
    expect(commits).toBeGreaterThan(0);
    expect(commits).toBeLessThan(40);
  });

  test("closing leaves one file and an empty log, though accounts hold the file open", async () => {
    const store = await home.open();
    const accounts = new DatabaseSync(databaseFile(home.folder), { timeout: 5000 });
    accounts.exec("CREATE TABLE account (id TEXT PRIMARY KEY); INSERT INTO account VALUES ('one')");
    await store.append(w, [aBoardUpdate(anUpdate("a", "x"))]);
    await store.close();
    expect(statSync(`${databaseFile(home.folder)}-wal`).size).toBe(0);
    expect(accounts.prepare("SELECT id FROM account").all()).toHaveLength(1);
    accounts.close();
    expect(existsSync(`${databaseFile(home.folder)}-wal`)).toBe(false);
  });

  test("a file of a newer version is refused in words, and left as it is", async () => {
    await (await home.open()).close();
    const database = new DatabaseSync(databaseFile(home.folder));
    database.exec("INSERT INTO bc_migrations (number) VALUES (99)");
    database.close();
    await expect(home.open()).rejects.toThrow(
      `The database has schema 99, this version of Barycenter knows ${migrations.length}`,
    );
    const untouched = new DatabaseSync(databaseFile(home.folder));
    expect(untouched.prepare("SELECT max(number) AS last FROM bc_migrations").get()).toEqual({ last: 99 });
    untouched.close();
  });

  test("a file that is no database is refused", async () => {
    await writeFile(databaseFile(home.folder), "x".repeat(10_000));
    await expect(home.open()).rejects.toThrow("not a database");
  });

  test("a folder that cannot be used is refused", async () => {
    await mkdir(databaseFile(home.folder));
    await expect(home.open()).rejects.toThrow("unable to open");
  });

  test("the folder is made, for its owner alone", async () => {
    const folder = join(home.folder, "a", "b");
    const store = await openEmbedded({ folder });
    await store.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("an entry that was changed into something else is not served, and not quoted", async () => {
    await (await home.open()).commit(aCommit());
    await (await home.reopen()).close();
    const database = new DatabaseSync(databaseFile(home.folder));
    database.exec('UPDATE bc_entries SET event = \'{"type": "estimated", "values": [123456,\'');
    database.close();
    const store = await home.open();
    await expect(store.entries(w, 1, 10)).rejects.toThrow(
      /^The store could not do what was asked: An entry in the store is not JSON$/,
    );
    await expect(store.workspace(w)).rejects.toThrow("not JSON");
    expect(await store.has(w)).toBe(true);
  });

  test("a backup taken while people write opens to what was there", async () => {
    const store = await home.open();
    await makeWorkspace(store, { workspace: "w", account: "a", member: "ann" });
    await store.append(
      w,
      edits(100).map((bytes) => aBoardUpdate(bytes)),
    );
    const folder = join(home.folder, "copy");
    await mkdir(folder);
    const writing = edits(200, "later").map((bytes) => store.append(workspaceId("v"), [aBoardUpdate(bytes)]));
    await store.backup(databaseFile(folder));
    await Promise.all(writing);

    const copy = await openEmbedded({ folder });
    expect(await itemsOf(copy, w)).toEqual({ key: "99 xxxxxxx" });
    expect(await copy.workspace(w)).toEqual(await store.workspace(w));
    await copy.close();
  });

  test("a backup that cannot be written rejects, and the store goes on", async () => {
    const store = await home.open();
    await expect(store.backup(join(home.folder, "no", "copy.db"))).rejects.toThrow("could not");
    expect(await store.append(w, [aBoardUpdate(anUpdate("a", "x"))])).toBe(1);
  });
});

/** The commits in a write-ahead log: frames of its present salt that name the size of the database (sqlite.org/fileformat.html, 4.1). */
function commitsIn(log: Buffer): number {
  const page = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let commits = 0;
  for (let at = 32; at + 24 + page <= log.length; at += 24 + page) {
    const isCommit = log.readUInt32BE(at + 4) > 0;
    if (isCommit && log.subarray(at + 8, at + 16).equals(salt)) commits += 1;
  }
  return commits;
}
