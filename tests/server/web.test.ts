import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { anOwner } from "#tests/support/a-team.ts";

const TOKEN = "a-token-of-some-length";
let server: TestServer;
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.base}${path}`, { headers });

beforeAll(async () => {
  server = await aServer({ settings: { METRICS_TOKEN: TOKEN } });
});
afterAll(() => server.close());

describe("the probes", () => {
  test("say that the process lives and that the store answers", async () => {
    expect([(await ask("/healthz")).status, (await ask("/readyz")).status]).toEqual([200, 200]);
  });

  test("say 503 with the reason when the store does not answer, and that the process lives all the same", async () => {
    const other = await aServer();
    await other.store.close();
    const ready = await fetch(`${other.base}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, "the store refuses\n"]);
    expect((await fetch(`${other.base}/healthz`)).status).toBe(200);
    await other.close();
  });
});

describe("the metrics", () => {
  const elsewhere = { "x-forwarded-for": "203.0.113.9" };

  test("are shown to this machine, in the form of Prometheus", async () => {
    await anOwner(server);
    const answer = await ask("/metrics");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=/);
    expect(await answer.text()).toMatch(/^barycenter_document_sockets \d+$/m);
  });

  test.each([
    { forwarded: "for=203.0.113.9" },
    { "x-forwarded-host": "team.example" },
    { "x-real-ip": "203.0.113.9" },
    { via: "1.1 proxy" },
  ])("are not shown to who comes through a proxy on this machine: %o", async (headers) => {
    expect((await ask("/metrics", headers)).status).toBe(403);
  });

  test("are shown to nobody without the token where a proxy is expected, whatever it says of itself", async () => {
    const behind = await aServer({ settings: { METRICS_TOKEN: TOKEN, TRUSTED_PROXY: "loopback" } });
    const bare = await fetch(`${behind.base}/metrics`);
    const right = await fetch(`${behind.base}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect([bare.status, right.status]).toEqual([403, 200]);
    await behind.close();
  });

  test("are shown elsewhere to who has the token, and to nobody else", async () => {
    const right = { ...elsewhere, authorization: `Bearer ${TOKEN}` };
    expect((await ask("/metrics", right)).status).toBe(200);
    expect((await ask("/metrics", elsewhere)).status).toBe(403);
    expect(
      (await ask("/metrics", { ...elsewhere, authorization: "Bearer another-token-altogether" })).status,
    ).toBe(403);
    expect((await ask("/metrics", { ...elsewhere, authorization: `Bearer ${TOKEN}x` })).status).toBe(403);
  });
});

describe("the port", () => {
  /** What the server answers to those bytes. */
  async function said(bytes: string): Promise<string> {
    const socket = connect(server.port, "127.0.0.1");
    let heard = "";
    socket.on("error", () => socket.destroy()); // it may hang up before it has heard all
    socket.on("data", (chunk: Buffer) => (heard += chunk.toString()));
    const closed = new Promise<void>((done) => void socket.on("close", () => done())); // after an error too
    socket.end(bytes);
    await closed;
    return heard;
  }
  const upgrade = (path: string) =>
    `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

  test("refuses upgrades that are nobody's with a whole answer", async () => {
    expect(await said(upgrade("/elsewhere"))).toMatch(/^HTTP\/1\.1 404 Not Found\r\nconnection: close\r\n/);
    expect(await said(upgrade("//["))).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("refuses an address that is none", async () => {
    expect(await said("GET //[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  test("outlives whatever it is told", async () => {
    for (const nonsense of [
      "\r\n\r\n",
      "\u0000\u0001\u0002",
      "GET / HTTP/9.9\r\n\r\n",
      `GET /${"x".repeat(100_000)} HTTP/1.1\r\n\r\n`,
    ])
      await said(nonsense);
    expect((await ask("/healthz")).status).toBe(200);
  });

  test("says on every answer that its kind is not to be guessed, nor its address handed on", async () => {
    for (const path of ["/healthz", "/api/v1/templates", "/api/v1/nothing", "/nothing"]) {
      const { headers } = await ask(path);
      expect([path, headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual([
        path,
        "nosniff",
        "no-referrer",
      ]);
    }
  });

  test("keeps closed the door of the account library that would let anybody in", async () => {
    const answer = await fetch(`${server.base}/api/auth/sign-in/anonymous`, { method: "POST" });
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
