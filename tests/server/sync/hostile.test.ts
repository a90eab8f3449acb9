import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import { block, dial, updateOf } from "#tests/support/sync-client.ts";
import { roomOfAna, stepTwo, update } from "#tests/support/sync-room.ts";

let server: SyncServer;
beforeAll(async () => {
  server = await startSyncServer({ limits: { strikes: 1000 } });
});
afterAll(() => server.stop());

const future = { kind: "future", order: "a0", colour: 1 };
const bomb = Uint8Array.of(1, 255, 255, 255, 15, 1, 0);
const long = "a".repeat(300_000);

describe("a member who sends", () => {
  test.each<readonly [string, readonly (number | Uint8Array)[], number]>([
    ["nothing", [], 4400],
    ["a number that does not end", [128], 4400],
    ["a message of no kind", [9], 4400],
    ["a sync message of no kind", [0, 7, block(Uint8Array.of(0, 0))], 4400],
    ["a block longer than the frame", [0, 2, 100, 0], 4400],
    [
      "bytes after a message",
      [...update(updateOf((board) => board.getText("text/assessment").insert(0, "a"))), 0],
      4400,
    ],
    ["bytes after an update", update(Uint8Array.of(0, 0, 0)), 4400],
    ["7 bytes that claim 33 million structs", update(bomb), 4400],
    ["the same as a step 2", stepTwo(bomb), 4400],
    ["a state vector that claims a million entries", [0, 0, block(Uint8Array.of(192, 132, 61, 1, 1))], 4400],
    ["a root that no board has", update(updateOf((board) => board.getMap("junk").set("a", 1))), 4400],
    ["such a root as a step 2", stepTwo(updateOf((board) => board.getMap("junk").set("a", 1))), 4400],
    ["text under a map's name", update(updateOf((board) => board.getText("items").insert(0, "x"))), 4400],
    ["a nested type", update(updateOf((board) => board.getMap("items").set("f1", new Y.Map()))), 4400],
    ["a subdocument", stepTwo(updateOf((board) => board.getMap("items").set("f1", new Y.Doc()))), 4400],
    [
      "a key that reaches the prototype",
      update(updateOf((board) => board.getMap("items").set("__proto__", future))),
      4400,
    ],
    [
      "a value of no shape",
      update(updateOf((board) => board.getMap("items").set("f1", { kind: "future" }))),
      4400,
    ],
    [
      "a value of no shape as a step 2",
      stepTwo(updateOf((board) => board.getMap("impacts").set("f1/a1", 9))),
      4400,
    ],
    [
      "a text that is too long",
      update(updateOf((board) => board.getText("text/f1/title").insert(0, "a".repeat(301)))),
      4413,
    ],
    [
      "a frame that is too large",
      update(updateOf((board) => board.getText("text/assessment").insert(0, long))),
      4413,
    ],
    ["a step 2 that is too large", stepTwo(new Uint8Array(4 * 1024 * 1024 + 100)), 4413],
    ["presence that does not end", [1, block(Uint8Array.of(1, 5, 1, 200))], 4400],
    [
      "presence that is no JSON",
      [1, block(Buffer.concat([Uint8Array.of(1, 5, 1), block(Buffer.from("{"))]))],
      4400,
    ],
    [
      "presence that is too large",
      [
        1,
        block(
          Buffer.concat([Uint8Array.of(1, 5, 1), block(Buffer.from(JSON.stringify(long.slice(0, 5000))))]),
        ),
      ],
      4413,
    ],
  ])("%s is sent away, and nobody else notices", async (_what, frame, code) => {
    const { workspace, expectNoHarm } = await roomOfAna(server);
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.send(...frame);
    expect(await ben.closed).toBe(code);
    await expectNoHarm();
  });

  test("a text frame is sent away", async () => {
    const { workspace, expectNoHarm } = await roomOfAna(server);
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.socket.send("hello");
    expect(await ben.closed).toBe(4400);
    await expectNoHarm();
  });
});

test("frames that break RFC 6455 end their connection and nothing else", async () => {
  const { workspace, expectNoHarm } = await roomOfAna(server);
  const broken = ["f0", "83", "80", "89fe", "8802", "82ff7fffffffffffffff", "8200", "c2"].map((hex) =>
    Buffer.from(hex, "hex"),
  );
  for (const frame of broken) {
    const socket = connectTcp(server.port, "127.0.0.1");
    socket.write(
      `GET /sync/${workspace}/board HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nauthorization: Bearer ben\r\n\r\n`,
    );
    await new Promise((done) => socket.once("data", done));
    socket.write(Buffer.concat([frame, Buffer.alloc(200, 255)]));
    await new Promise((done) => socket.once("close", done).resume());
    expect(socket.destroyed).toBe(true);
  }
  await expectNoHarm();
});
