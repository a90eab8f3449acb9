import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import type { Store } from "#server/store/store.ts";
import {
  aBoardUpdate,
  aCommit,
  anUpdate,
  edits,
  itemsOf,
  memberId,
  someBytes,
  workspaceId,
} from "#tests/contracts/store-samples.ts";
import type { Home } from "./folder.ts";
import { makeHome } from "./folder.ts";

const w = workspaceId("w");
const board = { workspace: w, document: "board" } as const;

const appendAll = (store: Store, updates: readonly Uint8Array[]) =>
  Promise.all(updates.map((bytes) => store.append(w, [aBoardUpdate(bytes)])));

describe("documents that grow", () => {
  let home: Home;
  beforeEach(async () => {
    home = await makeHome();
  });
  afterEach(() => home.teardown());

  test("500 updates become one snapshot of the same content, without what was overwritten", async () => {
    const store = await home.open();
    await store.append(w, [
      aBoardUpdate(anUpdate("other", "stays"), { clients: [7], author: memberId("bea") }),
    ]);
    await appendAll(store, edits(498, "key", 100));
    const before = await store.document(board);
    expect(before).toMatchObject({ snapshot: null, seq: 499 });
    await appendAll(store, [anUpdate("last", "one", 8)]);

    await expect.poll(async () => (await store.document(board)).tail).toEqual([]);
    const after = await store.document(board);
    expect(after.seq).toBe(500);
    expect(after.snapshot?.length).toBeLessThan(1000);
    expect(before.tail.reduce((sum, update) => sum + update.length, 0)).toBeGreaterThan(50_000);
    expect(await itemsOf(store, w)).toEqual({ other: "stays", last: "one", key: "497 ".padEnd(100, "x") });
    expect(await store.clientsOf(w)).toEqual(new Map([[7, "bea"]]));
    expect(await store.append(w, [aBoardUpdate(anUpdate("more", "x", 9))])).toBe(501);
    expect((await store.document(board)).tail).toHaveLength(1);
    expect(home.troubles).toEqual([]);
  });

  test("more bytes than 64 KiB, and than the snapshot, become one snapshot", async () => {
    const store = await home.open();
    await appendAll(store, [anUpdate("a", "x".repeat(60_000), 1)]);
    expect((await store.document(board)).tail).toHaveLength(1);
    await appendAll(store, [anUpdate("b", "x".repeat(60_000), 2)]);
    await expect.poll(async () => (await store.document(board)).tail).toEqual([]);
    await appendAll(store, [anUpdate("c", "x".repeat(100_000), 3)]);
    expect((await store.document(board)).tail).toHaveLength(1);
    await appendAll(store, [anUpdate("d", "x".repeat(30_000), 4)]);
    await expect.poll(async () => (await store.document(board)).tail).toEqual([]);
    expect(Object.keys((await itemsOf(store, w)) as object).toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  test("a record is compacted like a board, and goes on under its numbers", async () => {
    const store = await home.open();
    const updates = edits(500);
    await Promise.all(updates.map((update, after) => store.commit(aCommit({ after, record: { update } }))));
    const record = { workspace: w, document: "record" } as const;
    await expect.poll(async () => (await store.document(record)).tail).toEqual([]);
    const { snapshot, seq } = await store.document(record);
    const document = new Y.Doc();
    Y.applyUpdate(document, snapshot ?? new Uint8Array());
    expect(document.getMap("items").toJSON()).toEqual({ key: "499 xxxxxx" });
    expect(seq).toBe(500);
  });

  test("an edit made offline before a compaction merges after it", async () => {
    const store = await home.open();
    const online = new Y.Doc();
    online.getText("text").insert(0, "hello world");
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(online));
    await appendAll(store, [Y.encodeStateAsUpdate(online)]);
    let change: Uint8Array = new Uint8Array();
    online.on("update", (update: Uint8Array) => (change = update));
    online.getText("text").delete(0, 5);
    await appendAll(store, [change, ...edits(500)]);
    await expect.poll(async () => (await store.document(board)).tail).toEqual([]);
    const since = Y.encodeStateVector(offline);
    offline.getText("text").insert(3, "LP");
    await appendAll(store, [Y.encodeStateAsUpdate(offline, since)]);
    const loaded = new Y.Doc();
    const { snapshot, tail } = await store.document(board);
    [snapshot ?? new Uint8Array(), ...tail].forEach((update) => Y.applyUpdate(loaded, update));
    expect(loaded.getText("text").toJSON()).toBe("LP world");
  });
});

describe("bytes that are no update", () => {
  let home: Home;
  beforeEach(async () => {
    home = await makeHome();
  });
  afterEach(() => home.teardown());

  const inFile = <Row>(sql: string): readonly Row[] => {
    const database = new DatabaseSync(databaseFile(home.folder));
    const rows = database.prepare(sql).all() as Row[];
    database.close();
    return rows;
  };

  test("in the tail they are kept aside and reported, and the document goes on without them", async () => {
    const store = await home.open();
    const rot = someBytes(50);
    // Seven bytes that claim thirty million structs.
    const greedy = new Uint8Array([1, 128, 135, 167, 14, 1, 0]);
    await appendAll(store, [anUpdate("a", "x", 1), rot, new Uint8Array(), greedy, anUpdate("b", "y", 2)]);
    expect(await itemsOf(store, w)).toEqual({ a: "x", b: "y" });
    await expect.poll(() => home.troubles.length).toBe(3);
    expect(home.troubles).toEqual([2, 3, 4].map((seq) => ({ kind: "quarantined", name: board, seq })));
    expect(await itemsOf(store, w)).toEqual({ a: "x", b: "y" });
    expect((await store.document(board)).seq).toBe(5);
    await store.close();
    expect(inFile("SELECT seq, bytes FROM bc_quarantine ORDER BY seq")).toEqual([
      { seq: 2, bytes: rot },
      { seq: 3, bytes: new Uint8Array() },
      { seq: 4, bytes: greedy },
    ]);
  });

  test("in the place of the snapshot they are kept aside, and the tail is served", async () => {
    const store = await home.open();
    await appendAll(store, edits(500));
    await expect.poll(async () => (await store.document(board)).tail).toEqual([]);
    await appendAll(store, [anUpdate("b", "y", 2)]);
    await store.close();
    inFile("UPDATE bc_snapshots SET bytes = x'ffffffffffff'");

    const again = await home.open();
    expect(await itemsOf(again, w)).toEqual({ b: "y" });
    await expect.poll(() => home.troubles).toEqual([{ kind: "quarantined", name: board, seq: 0 }]);
    expect(await itemsOf(again, w)).toEqual({ b: "y" });
  });
});
