import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until } from "#tests/support/person.ts";
import { rawSocket } from "#tests/support/raw-socket.ts";
import { dataFolder } from "#tests/support/server-process.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
const aMemberAs = (role: string) => aMember({ owner, workspace }, { base: server.base, role });

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

describe("the sockets for commands", () => {
  const path = "/socket.io/?EIO=4&transport=websocket";

  test("[A6] are refused before the upgrade to who is not signed in", async () => {
    expect(await rawSocket(server.base, path, { origin: server.base }).status).toBe(401);
    const forged = { origin: server.base, cookie: "barycenter=forged" };
    expect(await rawSocket(server.base, path, forged).status).toBe(401);
  });

  test("are as many as one session may hold, and no more until one closes", async () => {
    const strict = await aServer({ settings: { LIMIT_SOCKETS_PER_SESSION: "2" } });
    const host = await anOwner(strict);
    const open = () => rawSocket(strict.base, path, { cookie: host.owner.cookie, origin: strict.base });
    const sockets = [open(), open()];
    for (const socket of sockets) expect(await socket.status).toBe(101);
    expect(await open().status).toBe(429);
    sockets[0]?.close();
    await until("there is room again", async () => (await open().status) === 101);
    await strict.close();
  });

  test("are as many as one address may hold", async () => {
    const strict = await aServer({ settings: { LIMIT_SOCKETS_PER_ADDRESS: "1" } });
    const host = await anOwner(strict);
    const other = await aMember(host, { base: strict.base, role: "analyst" });
    const open = ({ cookie }: Person) => rawSocket(strict.base, path, { cookie, origin: strict.base });
    expect(await open(host.owner).status).toBe(101);
    expect(await open(other).status).toBe(429);
    await strict.close();
  });
});

describe("the account library", () => {
  test("says who is behind a cookie", async () => {
    const { status, body } = await owner.get<{ user: { isAnonymous: boolean } }>("/api/auth/get-session");
    expect([status, body.user.isAnonymous]).toEqual([200, true]);
  });

  test.each([
    ["POST", "/api/auth/sign-out"],
    ["POST", "/api/auth/revoke-sessions"],
    ["POST", "/api/auth/update-user"],
    ["POST", "/api/auth/delete-user"],
    ["POST", "/api/auth/sign-in/anonymous"],
    ["POST", "/api/auth/sign-in/email"],
    ["POST", "/api/auth/sign-up/email"],
    ["GET", "/api/auth/list-sessions"],
    ["GET", "/api/auth/ok"],
    ["POST", "/api/auth/get-session"],
    ["POST", "/api/auth//sign-out"],
    ["POST", "/api/auth/x/../sign-out"],
    ["POST", "/api/auth/%73ign-out"],
  ])(
    "[A6] serves nothing else, so that nothing of a session goes on behind our doors: %s %s",
    async (method, path) => {
      const ada = await aMemberAs("analyst");
      const { status, body } = await ada.ask(method, path, method === "GET" ? {} : { body: {} });
      expect([status, body.code]).toEqual([404, "no-such-route"]);
      expect((await ada.get(`/api/v1/workspaces/${workspace}`)).status, "one is who one was").toBe(200);
    },
  );

  test("is never handed a long body, nor one that does not say how long it is", async () => {
    const ask = (body: BodyInit) =>
      fetch(`${server.base}/api/auth/update-user`, { method: "POST", body, duplex: "half" } as RequestInit);
    expect((await ask("n".repeat(16 * 1024 + 1))).status).toBe(413);
    expect((await ask(new Blob(["n"]).stream())).status).toBe(411);
  });
});

test("[A6] a code that opens nothing makes nobody an account", async () => {
  const data = dataFolder();
  const own = await aServer({ folder: data.folder });
  await anOwner(own);
  const database = new DatabaseSync(databaseFile(data.folder), { readOnly: true });
  const accounts = () =>
    database.prepare('SELECT (SELECT count(*) FROM "user") + (SELECT count(*) FROM bc_accounts) AS n').get();
  const before = accounts();
  const code = "n".repeat(32);
  for (const [path, body] of [
    ["/api/v1/return", { code }],
    ["/api/v1/join", { code, name: "Eve" }],
    ["/api/v1/enter", { key: code }],
  ] as const)
    expect((await aPerson(() => own.base).post(path, body)).status).toBeGreaterThanOrEqual(403);
  expect(accounts()).toEqual(before);
  database.close();
  await own.close();
  data.remove();
});
