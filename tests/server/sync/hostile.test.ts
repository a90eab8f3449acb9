import { connect as connectTcp } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import type { Person } from "#tests/support/sync-client.ts";
import { block, connect, dial, uint, until, updateOf } from "#tests/support/sync-client.ts";

let server: SyncServer;
beforeAll(async () => {
  server = await startSyncServer({ limits: { strikes: 1000 } });
});
afterAll(() => server.stop());

let rooms = 0;
/** A room in which Ana has written something; `after` checks that neither she nor the board was harmed. */
async function aRoom() {
  const workspace = `room${(rooms += 1)}`;
  const ana = connect({ url: server.url, who: "ana", workspace, params: { ack: "1" } });
  await until(() => ana.provider.synced, "ana is synced");
  const text = ana.doc.getText("text/assessment");
  text.insert(0, "Ana's words");
  await until(() => ana.saved() === ana.sent() && ana.saved() === 2, "they are saved");
  const after = async (...besides: readonly string[]) => {
    text.insert(text.length, "!");
    await until(() => ana.saved() === 3, "ana can still write");
    const stored = await server.stored(workspace);
    expect(stored.getText("text/assessment").toString()).toBe("Ana's words!");
    expect([...stored.share.keys()]).toEqual(["text/assessment", ...besides]);
    expect(ana.closed).toEqual([]);
    ana.leave();
  };
  return { workspace, ana, after };
}

const update = (bytes: Uint8Array) => [0, 2, block(bytes)];
const stepTwo = (bytes: Uint8Array) => [0, 1, block(bytes)];
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
    const { workspace, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.send(...frame);
    expect(await ben.closed).toBe(code);
    await after();
  });

  test("a text frame is sent away", async () => {
    const { workspace, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.socket.send("hello");
    expect(await ben.closed).toBe(4400);
    await after();
  });

  test.each(["update", "step 2"] as const)("an %s in somebody else's name is sent away", async (as) => {
    const { workspace, ana, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    // Ana's client id, her next clock, and a text after her last letter.
    const { clientID } = ana.doc;
    const forged = Buffer.concat([
      Uint8Array.of(1, 1),
      uint(clientID),
      uint(11),
      Uint8Array.of(0x84),
      uint(clientID),
      uint(10),
      Uint8Array.of(4),
      Buffer.from("evil"),
      Uint8Array.of(0),
    ]);
    ben.send(...(as === "update" ? update(forged) : stepTwo(forged)));
    expect(await ben.closed).toBe(4403);
    await after();
  });

  test("a garbage-collected struct of 2^40 units under somebody else's id is sent away", async () => {
    const { workspace, ana, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.send(
      ...update(
        Buffer.concat([
          Uint8Array.of(1, 1),
          uint(ana.doc.clientID),
          uint(11),
          Uint8Array.of(0),
          uint(2 ** 40),
          Uint8Array.of(0),
        ]),
      ),
    );
    expect(await ben.closed).toBe(4400);
    await after();
  });

  test("under too many new client ids is sent away", async () => {
    const { workspace, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    for (let client = 1; client <= 9; client += 1)
      ben.send(...update(updateOf((board) => board.getMap("impacts").set("f1/a1", 1), client)));
    expect(await ben.closed).toBe(4413);
    await after("impacts"); // the first eight were fine
  });

  test("what rests on something that is not there is asked for it, and sent away for later if that does not help", async () => {
    const { workspace, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    const updates: Uint8Array[] = [];
    const doc = new Y.Doc();
    doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
    for (const letter of ["a", "b", "c"]) doc.getText("text/question/title").insert(0, letter);
    const stepOnes = () => ben.frames.filter((frame) => frame[0] === 0 && frame[1] === 0).length;
    ben.send(...update(updates[1] ?? bomb)); // before its first step 2: ignored
    ben.send(...stepTwo(Uint8Array.of(0, 0)));
    ben.send(...update(updates[1] ?? bomb));
    await until(() => stepOnes() === 1, "ben is asked");
    ben.send(...update(updates[2] ?? bomb)); // the answer is not there yet: ignored
    ben.send(...stepTwo(Uint8Array.of(0, 0)));
    ben.send(...update(updates[1] ?? bomb));
    expect(await ben.closed).toBe(1013);
    expect(stepOnes()).toBe(1);
    await after();
  });

  test("what is not there to be deleted has a gap like any other", async () => {
    const { workspace, ana, after } = await aRoom();
    const ben = await dial({ url: server.url, who: "ben", workspace });
    ben.send(...stepTwo(Uint8Array.of(0, 0)));
    ben.send(
      ...update(Buffer.concat([Uint8Array.of(0, 1), uint(ana.doc.clientID), Uint8Array.of(1, 5, 100)])),
    );
    await until(() => ben.frames.some((frame) => frame[0] === 0 && frame[1] === 0), "ben is asked");
    ben.socket.close();
    await after();
  });
});

describe("an observer", () => {
  test.each<readonly [string, (ana: Person) => readonly (number | Uint8Array)[]]>([
    ["an update", () => update(updateOf((board) => board.getText("text/assessment").insert(0, "a")))],
    ["a step 2", () => stepTwo(updateOf((board) => board.getText("text/assessment").insert(0, "a")))],
    [
      "a deletion",
      (ana) => update(Buffer.concat([Uint8Array.of(0, 1), uint(ana.doc.clientID), Uint8Array.of(1, 0, 2)])),
    ],
  ])("who sends %s is sent away", async (_what, frame) => {
    const { workspace, ana, after } = await aRoom();
    const otto = await dial({ url: server.url, who: "otto", workspace });
    otto.send(...frame(ana));
    expect(await otto.closed).toBe(4403);
    await after();
  });

  test("is never asked for what they have, and may say what everybody knows", async () => {
    const { workspace, ana, after } = await aRoom();
    const otto = await dial({ url: server.url, who: "otto", workspace });
    otto.send(0, 0, block(Uint8Array.of(0)));
    otto.send(...stepTwo(Y.encodeStateAsUpdate(ana.doc)));
    await until(() => otto.frames.length > 0, "otto is answered");
    await after();
    expect(otto.isClosed()).toBe(false);
    expect(otto.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)).toEqual([]);
    otto.socket.terminate();
  });
});

test("who has updates undone again and again has to pause", async () => {
  const strict = await startSyncServer({ limits: { strikes: 3 } });
  // Fine to look at, and found to be of no shape only once it is applied.
  const bad = update(updateOf((board) => board.getMap("impacts").set("f1/a1", 9)));
  for (let strike = 0; strike < 3; strike += 1) {
    const ben = await dial({ url: strict.url, who: "ben" });
    ben.send(...bad);
    expect(await ben.closed).toBe(4400);
  }
  expect(await (await dial({ url: strict.url, who: "ben" })).closed).toBe(1013);
  const record = await dial({ url: strict.url, who: "ben", document: "record" });
  const ana = await dial({ url: strict.url, who: "ana" });
  expect([record.isClosed(), ana.isClosed()]).toEqual([false, false]);
  await strict.stop();
});

test("frames that break RFC 6455 end their connection and nothing else", async () => {
  const { workspace, after } = await aRoom();
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
  }
  await after();
});
