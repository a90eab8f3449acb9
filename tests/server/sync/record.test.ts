import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { Store, StoredDocument } from "#server/store/store.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import type { Person } from "#tests/support/sync-client.ts";
import { block, connect, dial, until, updateOf } from "#tests/support/sync-client.ts";

const w1 = "w1" as WorkspaceId;
const open: { server?: SyncServer; people: Person[] } = { people: [] };
const come = (who: string) => {
  const person = connect({ url: open.server?.url ?? "", who, document: "record" });
  open.people.push(person);
  return person;
};
const commentOf = ({ doc }: Person, id: string) => doc.getMap("comments").get(id);

/** A record that the server writes, and a store that has what was committed. */
function aRecord() {
  const record = new Y.Doc();
  let stored: StoredDocument = { snapshot: null, tail: [], seq: 0 };
  let waits: Promise<void> = Promise.resolve();
  const store: Store = {
    ...memoryStore(),
    async document() {
      const loaded = stored;
      await waits;
      return loaded;
    },
  };
  return {
    store,
    write: (change: (record: Y.Doc) => void): Uint8Array => {
      const before = Y.encodeStateVector(record);
      record.transact(() => change(record));
      const update = Y.encodeStateAsUpdate(record, before);
      stored = { ...stored, tail: [...stored.tail, update], seq: stored.seq + 1 };
      return update;
    },
    delay: (until: Promise<void>) => void (waits = until),
  };
}

afterEach(async () => {
  open.people.splice(0).forEach((person) => person.leave());
  await open.server?.stop();
});

test("every member reads the record, and sees at once what is shown of it", async () => {
  const { store, write } = aRecord();
  write((record) => record.getMap("comments").set("c1", "first"));
  const { sync } = (open.server = await startSyncServer({ store }));
  const [olga, otto] = [come("olga"), come("otto")];
  await until(() => olga.provider.synced && otto.provider.synced, "both are synced");
  expect(commentOf(otto, "c1")).toBe("first");
  sync.show(w1, { update: write((record) => record.getMap("comments").set("c2", "second")) });
  sync.show(w1, { update: write((record) => record.getMap("comments").delete("c1")) });
  await until(() => commentOf(olga, "c2") === "second" && commentOf(otto, "c1") === undefined, "both see it");
});

test("what is shown while the record is being loaded is not missed", async () => {
  const { store, write, delay } = aRecord();
  const { sync } = (open.server = await startSyncServer({ store }));
  const gate = Promise.withResolvers<void>();
  delay(gate.promise);
  const ana = come("ana");
  await until(() => sync.stats().rooms === 1, "it is being loaded");
  sync.show(w1, { update: write((record) => record.getMap("comments").set("c1", "meanwhile")) });
  gate.resolve();
  await until(() => ana.provider.synced && commentOf(ana, "c1") !== undefined, "ana sees it");
  expect(commentOf(ana, "c1")).toBe("meanwhile");
});

test("who comes back with everything but a deletion is told of the deletion", async () => {
  const { store, write } = aRecord();
  write((record) => record.getMap("comments").set("c1", "to be deleted"));
  const { sync } = (open.server = await startSyncServer({ store, limits: { idleMs: 60_000 } }));
  const ana = come("ana");
  await until(() => ana.provider.synced, "synced");
  ana.provider.disconnect();
  sync.show(w1, { update: write((record) => record.getMap("comments").delete("c1")) });
  ana.provider.connect();
  await until(() => commentOf(ana, "c1") === undefined, "it is gone");
  expect(ana.doc.getMap("comments").size).toBe(0);
});

test("what was deleted does not travel any more, not even as bytes", async () => {
  const { store, write } = aRecord();
  const { sync, url } = (open.server = await startSyncServer({ store }));
  const ana = come("ana");
  await until(() => ana.provider.synced, "synced");
  sync.show(w1, { update: write((record) => record.getMap("comments").set("c1", "regretted")) });
  sync.show(w1, { update: write((record) => record.getMap("comments").set("c1", null)) });
  const otto = await dial({ url, who: "otto", document: "record" });
  otto.send(0, 0, block(Uint8Array.of(0)));
  await until(() => otto.frames.some((frame) => frame[0] === 0 && frame[1] === 1), "otto is answered");
  expect(otto.frames.map((frame) => Buffer.from(frame).toString("latin1")).join("")).not.toContain(
    "regretted",
  );
  otto.socket.terminate();
});

test("a record that was rebuilt sends its readers away to come back for it", async () => {
  const { store, write } = aRecord();
  write((record) => record.getMap("comments").set("c1", "old"));
  const { sync } = (open.server = await startSyncServer({ store, limits: { idleMs: 60_000 } }));
  const ana = come("ana");
  await until(() => ana.provider.synced, "synced");
  const codes: (number | undefined)[] = [];
  ana.provider.on("connection-close", (event: { code: number } | null) => codes.push(event?.code));
  sync.show(w1, { rebuilt: updateOf((record) => record.getMap("comments").set("c2", "new")), generation: 2 });
  await until(() => commentOf(ana, "c2") === "new", "ana has the new one");
  expect(codes).toEqual([1012]);
});

test.each(["olga", "ana", "otto"])("%s must not write in it", async (who) => {
  const { store } = aRecord();
  const { url } = (open.server = await startSyncServer({ store }));
  for (const step of [1, 2]) {
    const writer = await dial({ url, who, document: "record" });
    writer.send(0, step, block(updateOf((record) => record.getMap("comments").set("c1", "forged"))));
    expect(await writer.closed).toBe(4403);
  }
  const reader = await dial({ url, who, document: "record" });
  reader.send(0, 2, block(Uint8Array.of(0, 0)));
  reader.send(0, 0, block(Uint8Array.of(0)));
  await until(() => reader.frames.some((frame) => frame[0] === 0), "who says nothing new is answered");
  expect(reader.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)).toEqual([]);
  reader.socket.terminate();
});
