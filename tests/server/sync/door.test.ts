import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTarget } from "#server/sync/target.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import { dial, knock, until } from "#tests/support/sync-client.ts";

let server: SyncServer;
beforeAll(async () => {
  server = await startSyncServer({ limits: { socketsPerAccount: 3, socketsPerAddress: 5 } });
});
afterAll(() => server.stop());

const ana = { authorization: "Bearer ana" };

describe("before the upgrade", () => {
  test.each([
    "/sync/",
    "/sync/w1",
    "/sync/w1/",
    "/sync/w1/ballot",
    "/sync/w1/board/",
    "/sync/w1/board/x",
    "//sync/w1/board",
    "/sync//board",
    "/sync/__proto__/board",
    "/sync/constructor/board",
    "/sync/..%2f..%2fetc/board",
    "/sync/w%31/board",
    "/sync/w1/board?v=1?ack=1",
    `/sync/${"w".repeat(41)}/board`,
    "/sync/w1/Board",
    "/SYNC/w1/board",
  ])("%s is no document's address: 400", async (path) => {
    expect(readTarget(path)).toBeNull();
    expect(await knock(`ws://127.0.0.1:${server.port}${path}`, ana)).toBe(400);
  });

  test("nobody we know is 401", async () => {
    expect(await knock(`${server.url}/w1/board`, {})).toBe(401);
    expect(await knock(`${server.url}/w1/board`, { authorization: "Basic ana" })).toBe(401);
  });

  test("a cookie from a foreign page is 403, even of nobody we know; a key needs no origin", async () => {
    expect(await knock(`${server.url}/w1/board`, { cookie: "name=ana", origin: "http://evil" })).toBe(403);
    expect(await knock(`${server.url}/w1/board`, { cookie: "name=ana" })).toBe(403);
    expect(await knock(`${server.url}/w1/board`, { cookie: "name=ana", origin: "http://here" })).toBe(101);
    expect(await knock(`${server.url}/w1/board`, { ...ana, origin: "http://evil" })).toBe(101);
  });
});

describe("after the upgrade", () => {
  test.each([
    ["who is no member", { who: "stranger" }, 4403],
    ["who asks for no workspace there is", { who: "ana", workspace: "gone" }, 4404],
    ["who speaks another version", { who: "ana", params: { v: "2" } }, 4426],
  ] as const)("%s is told so by a code", async (_who, asking, code) => {
    const socket = await dial({ url: server.url, ...asking });
    expect(await socket.closed).toBe(code);
  });

  test("who opens too many sockets comes back later, and so does a crowd behind one address", async () => {
    await until(() => server.sync.stats().sockets === 0, "all have left");
    const mine = await Promise.all([1, 2, 3].map(() => dial({ url: server.url, who: "ana" })));
    expect(await (await dial({ url: server.url, who: "ana" })).closed).toBe(1013);
    const theirs = await Promise.all([1, 2].map(() => dial({ url: server.url, who: "ben" })));
    expect(await (await dial({ url: server.url, who: "ben" })).closed).toBe(1013);
    mine[0]?.socket.close();
    await until(() => server.sync.stats().sockets === 4, "one has left");
    const again = await dial({ url: server.url, who: "ben" });
    expect(again.isClosed()).toBe(false);
    [...mine, ...theirs, again].forEach(({ socket }) => socket.terminate());
  });
});

test("who loses their role while they are coming in comes in as what they are now", async () => {
  const asked: PromiseWithResolvers<"analyst" | undefined>[] = [];
  const role = () => {
    const answer = Promise.withResolvers<"analyst" | undefined>();
    asked.push(answer);
    return answer.promise;
  };
  const slow = await startSyncServer({ role });
  const coming = dial({ url: slow.url, who: "ana" });
  await until(() => asked.length === 1, "the role is looked up");
  slow.sync.disconnect("w1" as never, "ana" as never, 4403, "removed");
  asked[0]?.resolve("analyst"); // what was true when it was looked up
  await until(() => asked.length === 2, "it is looked up again");
  asked[1]?.resolve(undefined);
  expect(await (await coming).closed).toBe(4403);
  await slow.stop();
});

test("when nobody can say who it is, the answer is 503", async () => {
  const failing = await startSyncServer({
    role: () => {
      throw new Error("the store is away");
    },
  });
  expect(await knock(`${failing.url}/w1/board`, ana)).toBe(503);
  await failing.stop();
  expect(failing.logged).toMatchObject([{ level: "error", message: "an upgrade failed" }]);
});

test("once it is closing, the door is shut", async () => {
  const closing = await startSyncServer();
  await closing.sync.close();
  expect(await knock(`${closing.url}/w1/board`, ana)).toBe(503);
  await closing.stop();
});
