import { afterEach, expect, test } from "vitest";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { Store } from "#server/store/store.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import type { Asking, Person } from "#tests/support/sync-client.ts";
import { block, connect, dial, until, updateOf } from "#tests/support/sync-client.ts";

/** A store whose appends wait until they are let go, or fail. */
function gatedStore() {
  const store = memoryStore();
  const gate = { mode: "open" as "open" | "held" | "failing", loadFails: false, tries: 0 };
  const held: (() => void)[] = [];
  const append: Store["append"] = async (...what) => {
    gate.tries += 1;
    if (gate.mode === "failing") throw new Error("the disk is full");
    if (gate.mode === "held") await new Promise<void>((go) => held.push(go));
    if ((gate.mode as string) === "failing") throw new Error("the disk is full");
    return store.append(...what);
  };
  const document: Store["document"] = async (name) => {
    if (gate.loadFails) throw new Error("the disk is gone");
    return store.document(name);
  };
  const letGo = (mode: "open" | "failing") => {
    gate.mode = mode;
    held.splice(0).forEach((go) => go());
  };
  return { store: { ...store, append, document }, gate, letGo };
}

const open: { server?: SyncServer; people: Person[] } = { people: [] };
const come = async (asking: Asking) => {
  const person = connect({ ...asking, params: { ack: "1" } });
  open.people.push(person);
  await until(() => person.provider.synced, "synced");
  return person;
};
const textOf = ({ doc }: Person) => doc.getText("text/assessment");
const isSaved = (person: Person) => person.saved() === person.sent();

afterEach(async () => {
  open.people.splice(0).forEach((person) => person.leave());
  await open.server?.stop();
});

/** Lets everything that is on its way arrive: two round trips on a connection that goes through the same room. */
async function aRoundTrip(url: string) {
  const otto = await dial({ url, who: "otto" });
  for (const round of [1, 2]) {
    otto.send(0, 0, block(Uint8Array.of(1, 1, round)));
    await new Promise((done) => setTimeout(done, 20));
  }
  otto.socket.terminate();
}

test("nobody sees an update, and nobody is told that it is saved, before it is durable", async () => {
  const { store, gate, letGo } = gatedStore();
  const { url } = (open.server = await startSyncServer({ store }));
  const [ana, ben] = [await come({ url, who: "ana" }), await come({ url, who: "ben" })];
  await until(() => isSaved(ana) && isSaved(ben), "both are saved");
  gate.mode = "held";
  textOf(ana).insert(0, "on its way");
  await until(() => gate.tries > 0, "it is being appended");
  const cyr = await dial({ url, who: "cyr" });
  cyr.send(0, 0, block(Uint8Array.of(0))); // who comes meanwhile does not see it either
  await aRoundTrip(url);
  expect([textOf(ben).toString(), isSaved(ana)]).toEqual(["", false]);
  expect(cyr.frames.filter((frame) => frame[0] === 0)).toEqual([]);
  letGo("open");
  await until(
    () => textOf(ben).toString() === "on its way" && isSaved(ana),
    "it is durable, shown and acknowledged",
  );
  await until(
    () => cyr.frames.some((frame) => frame[0] === 0 && frame[1] === 1),
    "who came meanwhile is answered",
  );
  cyr.socket.terminate();
});

test("what arrives while one append is under way goes into the next one together", async () => {
  const { store, gate, letGo } = gatedStore();
  const { url, sync } = (open.server = await startSyncServer({ store }));
  const ana = await come({ url, who: "ana" });
  await until(() => isSaved(ana), "saved");
  gate.mode = "held";
  gate.tries = 0;
  for (let n = 0; n < 50; n += 1) {
    textOf(ana).insert(0, "a");
    if (n === 0) await until(() => gate.tries === 1, "the first is being appended");
  }
  await until(() => sync.stats().updatesAccepted === 51, "all are accepted");
  letGo("open");
  await until(() => isSaved(ana), "all are saved");
  expect(gate.tries).toBeLessThanOrEqual(3);
});

test("when the store fails, nobody is told that it saved, the board can be read, and recovers without help", async () => {
  const { store, gate, letGo } = gatedStore();
  const server = (open.server = await startSyncServer({ store }));
  const { url } = server;
  const [ana, ben] = [await come({ url, who: "ana" }), await come({ url, who: "ben" })];
  textOf(ana).insert(0, "kept. ");
  await until(() => textOf(ben).toString() === "kept. ", "the first is shown");
  gate.mode = "failing";
  textOf(ana).insert(6, "not yet. ");
  await until(() => server.logged.some(({ level }) => level === "error"), "the failure is reported");
  textOf(ben).insert(0, "nor this. ");
  const otto = await come({ url, who: "otto" });
  expect(textOf(otto).toString()).toBe("kept. ");
  await until(() => server.sync.stats().appendsFailed > 3, "it is tried again and again");
  expect([isSaved(ana), isSaved(ben)]).toEqual([false, false]);
  expect(textOf(ben).toString()).toBe("nor this. kept. ");
  letGo("open");
  await until(() => textOf(otto).toString() === "nor this. kept. not yet. ", "everything arrives");
  await until(() => isSaved(ana) && isSaved(ben), "everything is saved");
  expect((await server.stored("w1")).getText("text/assessment").toString()).toBe("nor this. kept. not yet. ");
  expect([...ana.closed, ...ben.closed]).toEqual([]);
});

test("a failure in the middle of a burst loses nothing that its author still has", async () => {
  const { store, gate, letGo } = gatedStore();
  const { url } = (open.server = await startSyncServer({ store }));
  const ana = await come({ url, who: "ana" });
  await until(() => isSaved(ana), "saved");
  gate.mode = "held";
  for (let n = 0; n < 20; n += 1) textOf(ana).insert(n, String(n % 10));
  await until(() => gate.tries > 0, "it is being appended");
  letGo("failing");
  await until(() => (open.server?.sync.stats().appendsFailed ?? 0) > 0, "it failed");
  gate.loadFails = true; // and now not even reading works
  textOf(ana).insert(20, "!");
  await until(() => (open.server?.sync.stats().appendsFailed ?? 0) > 2, "nothing works");
  [gate.loadFails, gate.mode] = [false, "open"];
  await until(() => isSaved(ana), "everything is saved");
  expect((await open.server.stored("w1")).getText("text/assessment").toString()).toBe(
    "01234567890123456789!",
  );
});

test("writers are not read any further while more waits than the store takes", async () => {
  const { store, gate, letGo } = gatedStore();
  const { url, sync } = (open.server = await startSyncServer({ store, limits: { pendingBytes: 2_000 } }));
  const ana = await come({ url, who: "ana" });
  await until(() => isSaved(ana), "saved");
  gate.mode = "held";
  for (let n = 0; n < 80; n += 1) ana.doc.getText(`text/f${n}/summary`).insert(0, "a".repeat(4_900));
  await until(() => gate.tries > 0, "it is being appended");
  await aRoundTrip(url);
  expect(sync.stats().updatesAccepted).toBeLessThan(40); // what came in one piece is heard to its end
  letGo("open");
  await until(() => isSaved(ana), "all are saved in the end");
  expect(sync.stats().updatesAccepted).toBe(81);
});

test("a stored update that does not decode is reported and left out, and the rest is served", async () => {
  const store = memoryStore();
  const author = "ana" as never;
  const at = "2026-01-01T00:00:00.000Z" as never;
  const good = updateOf((board) => board.getText("text/assessment").insert(0, "sound"));
  await store.append(
    "w1" as never,
    [Uint8Array.of(9, 9, 9), good, updateOf((board) => board.getMap("impacts").set("f1/a1", 1))].map(
      (bytes) => ({ bytes, author, at, clients: [] }),
    ),
  );
  const { url, logged } = (open.server = await startSyncServer({ store }));
  const ana = await come({ url, who: "ana" });
  expect(textOf(ana).toString()).toBe("sound");
  expect(ana.doc.getMap("impacts").get("f1/a1")).toBe(1);
  expect(logged).toEqual([
    {
      level: "error",
      facts: { workspace: "w1", document: "board", count: 1 },
      message: "stored updates do not decode",
    },
  ]);
});
