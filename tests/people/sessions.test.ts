import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until } from "#tests/support/person.ts";
import { rawSocket } from "#tests/support/raw-socket.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
const somebody = () => aPerson(() => server.base);
const aMemberAs = (role: string) => aMember({ owner, workspace }, { base: server.base, role });

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

describe("signing out", () => {
  test("ends one's documents with 4401 and one's commands within a second", async () => {
    const ada = await aMemberAs("analyst");
    const [board, record] = [ada.openDocument(workspace, "board"), ada.openDocument(workspace, "record")];
    const socket = ada.openSocket(workspace);
    await until(
      "everything is open",
      () => board.provider.synced && record.provider.synced && socket.connected,
    );
    const { status } = await ada.post("/api/v1/sign-out");
    expect(status).toBe(204);
    await until(
      "the sockets are closed",
      () => board.closes.length + record.closes.length === 2 && !socket.connected,
      1000,
    );
    expect([board.closes, record.closes]).toEqual([[4401], [4401]]);
    expect(socket.notices).toContainEqual({ kind: "access", role: null, why: "signed-out" });
    socket.close();
  });

  test("ends documents also where no commands were open", async () => {
    const ada = await aMemberAs("analyst");
    const record = ada.openDocument(workspace, "record");
    await until("the record is there", () => record.provider.synced);
    await ada.post("/api/v1/sign-out");
    await until("the socket is closed", () => record.closes.length > 0, 1000);
    expect(record.closes).toEqual([4401]);
  });

  test("makes the old cookie worthless, to the API and to sockets", async () => {
    const ada = await aMemberAs("analyst");
    const { cookie } = ada;
    const { headers } = await ada.post("/api/v1/sign-out");
    expect(headers.getSetCookie().join()).toMatch(/max-age=0/i);
    expect(ada.cookie).toBe("");
    const asked = await somebody().ask("GET", `/api/v1/workspaces/${workspace}`, { headers: { cookie } });
    expect(asked.status).toBe(401);
    const socket = rawSocket(server.base, `/sync/${workspace}/record`, { cookie, origin: server.base });
    expect(await socket.status).toBe(401);
  });

  test("without having signed in is no mistake", async () => {
    expect((await somebody().post("/api/v1/sign-out")).status).toBe(204);
  });
});

describe("a page of another site", () => {
  const foreign = { origin: "https://elsewhere.example" };

  test.each([
    ["POST", () => "/api/v1/workspaces"],
    ["POST", () => `/api/v1/workspaces/${workspace}/commands`],
    ["POST", () => `/api/v1/workspaces/${workspace}/invites`],
    ["DELETE", () => `/api/v1/workspaces/${workspace}/invites/x`],
    ["POST", () => "/api/v1/return-link"],
    ["POST", () => "/api/v1/sign-out"],
  ])("cannot write with one's cookie: %s %s", async (method, path) => {
    const { status, body } = await owner.ask(method, path(), { body: {}, headers: foreign });
    expect([status, body.code]).toEqual([403, "bad-origin"]);
  });

  test.each([
    ["null", { origin: "null" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["its own name in front", { origin: "http://127.0.0.1.elsewhere.example" }],
  ])("is not taken for ours by the origin %s", async (_, headers) => {
    const { status } = await owner.ask("POST", "/api/v1/return-link", { headers });
    expect(status).toBe(403);
  });

  test("cannot open one's documents or commands", async () => {
    const headers = { cookie: owner.cookie, ...foreign };
    const sync = rawSocket(server.base, `/sync/${workspace}/board`, headers);
    const commands = rawSocket(server.base, "/socket.io/?EIO=4&transport=websocket", headers);
    expect(await sync.status).toBe(403);
    expect(await commands.status).toBe(403);
  });

  test("may be told nothing about by a browser that names the site only", async () => {
    const headers = { "sec-fetch-site": "cross-site", cookie: owner.cookie };
    const response = await fetch(`${server.base}/api/v1/return-link`, { method: "POST", headers });
    expect(response.status).toBe(403);
  });
});

describe("the doors", () => {
  test("turn away, for a while, an address that tries too often", async () => {
    const strict = await aServer({ settings: { LIMIT_DOORS_PER_MINUTE: "3" } });
    const visitor = aPerson(() => strict.base);
    const look = () => visitor.post("/api/v1/invites/look", { code: "n".repeat(32) });
    const tries = [await look(), await look(), await look(), await look()];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
    const wait = Number(tries[3]?.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    const spoofed = await visitor.ask("POST", "/api/v1/join", {
      body: { code: "n".repeat(32), name: "Ada" },
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect(spoofed.status, "an address that one gives oneself does not count").toBe(429);
    strict.forward(60_000);
    expect((await look()).status).toBe(404);
    await strict.close();
  });

  test("turn nobody away for longer because the clock of the day was set back", async () => {
    const strict = await aServer({ settings: { LIMIT_DOORS_PER_MINUTE: "1" } });
    const look = () => aPerson(() => strict.base).post("/api/v1/invites/look", { code: "n".repeat(32) });
    expect([(await look()).status, (await look()).status]).toEqual([404, 429]);
    strict.forward(-3_600_000);
    strict.forward(60_000);
    expect((await look()).status).toBe(404);
    await strict.close();
  });
});
