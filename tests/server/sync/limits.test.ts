import { afterEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ServerOptions, SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import type { Person, Stranger } from "#tests/support/sync-client.ts";
import { block, connect, dial, until } from "#tests/support/sync-client.ts";

const open: { server?: SyncServer; people: Person[]; strangers: Stranger[] } = { people: [], strangers: [] };
const begin = async (options?: ServerOptions) => (open.server = await startSyncServer(options));
const call = async (who: string) => {
  const stranger = await dial({ url: open.server?.url ?? "", who });
  open.strangers.push(stranger);
  return stranger;
};
const stepOne = [0, 0, block(Uint8Array.of(0))] as const;

afterEach(async () => {
  open.people.splice(0).forEach((person) => person.leave());
  open.strangers.splice(0).forEach(({ socket }) => socket.terminate());
  await open.server?.stop();
});

describe("who asks too much is sent away for later", () => {
  test("more than ten step 1 at once", async () => {
    await begin();
    const otto = await call("otto");
    for (let n = 0; n < 10; n += 1) otto.send(...stepOne);
    await until(() => otto.frames.filter((frame) => frame[0] === 0).length === 10, "ten are answered");
    otto.send(...stepOne);
    expect(await otto.closed).toBe(1013);
  });

  test("more messages than the limit", async () => {
    await begin({ limits: { messageBurst: 50, messagesPerSecond: 1 } });
    const otto = await call("otto");
    for (let n = 0; n < 52; n += 1) otto.send(3);
    expect(await otto.closed).toBe(1013);
  });

  test("more bytes than the limit", async () => {
    await begin({ limits: { byteBurst: 100_000, bytesPerSecond: 1 } });
    const ana = await call("ana");
    for (let n = 0; n < 3; n += 1) ana.send(0, 1, block(new Uint8Array(40_000).fill(0, 0, 2)));
    expect([4400, 1013]).toContain(await ana.closed);
  });
});

/** Somebody whose socket takes nothing, while Ana fills the board. */
async function aSlowReader(limits: ServerOptions["limits"]) {
  const { url } = await begin({
    limits: { messagesPerSecond: 100_000, messageBurst: 100_000, byteBurst: 2 ** 30, ...limits },
  });
  const ana = connect({ url, who: "ana", params: { ack: "1" } });
  open.people.push(ana);
  await until(() => ana.provider.synced, "ana is synced");
  const otto = await call("otto");
  otto.send(...stepOne);
  await until(() => otto.frames.some((frame) => frame[0] === 0), "otto is answered");
  otto.socket.pause();
  const text = ana.doc.getText("text/assessment");
  // Far more than the buffers of both sockets take: every round deletes what the last one wrote.
  const write = async (rounds: number) => {
    for (let n = 0; n < rounds; n += 1) {
      ana.doc.transact(() => {
        text.delete(0, text.length);
        text.insert(0, String(n).padStart(4_900, "x"));
      });
      if (n % 100 === 0) await until(() => ana.sent() - ana.saved() < 200, "the server keeps up");
    }
    await until(() => ana.saved() === ana.sent(), "all is saved");
  };
  return { ana, otto, text, write };
}

describe("who takes too slowly", () => {
  test("is sent no more for a while, and then everything that is missing at once", async () => {
    const { otto, text, write } = await aSlowReader({ updateBacklog: 50_000, presenceBacklog: 10_000 });
    await write(2_000);
    const seen = otto.frames.length;
    otto.socket.resume();
    const board = new Y.Doc();
    let read = 0;
    await until(() => {
      for (; read < otto.frames.length; read += 1) applyFrame(board, otto.frames[read] ?? Uint8Array.of());
      return board.getText("text/assessment").toString() === text.toString();
    }, "otto has everything");
    expect(seen).toBeLessThan(2_000);
    expect(board.store.pendingStructs).toBeNull();
  });

  test("and asks for everything again and again without reading it, is sent away for later", async () => {
    const { otto, write } = await aSlowReader({
      updateBacklog: 50_000,
      stepOnesPerSecond: 1_000,
      stepOneBurst: 1_000,
    });
    await write(20);
    const everything = Uint8Array.of(0, 0, 1, 0); // step 1 with the state vector of somebody who has nothing
    await until(() => {
      otto.socket.send(everything);
      return (open.server?.sync.stats().closed[1013] ?? 0) === 1;
    }, "otto is sent away");
    expect(otto.isClosed()).toBe(false); // has not even read it
  });

  test("for too long is sent away for later, and nobody else waits", async () => {
    const { otto, write } = await aSlowReader({
      updateBacklog: 50_000,
      presenceBacklog: 10_000,
      staleMs: 300,
    });
    await write(2_000);
    await until(() => (open.server?.sync.stats().closed[1013] ?? 0) === 1, "otto is sent away");
    expect(otto.isClosed()).toBe(false); // has not even read it
  });
});

function applyFrame(board: Y.Doc, frame: Uint8Array): void {
  if (frame[0] !== 0 || frame[1] === 0) return;
  let at = 2;
  while ((frame[at] ?? 0) > 127) at += 1;
  Y.applyUpdate(board, frame.subarray(at + 1));
}
