import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problem } from "#lib/wire/problem.ts";
import { routes } from "#lib/wire/routes.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";

let server: TestServer;
let owner: Person;
let workspace = "";

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

describe("the description of the API", () => {
  type Operation = { readonly responses: Readonly<Record<string, unknown>> };
  type Described = {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  };
  const described = async () => (await owner.get<Described>(routes.api.openapi)).body;

  test("lists every address that the product's own table of routes has", async () => {
    const { paths } = await described();
    const shapes = new Set(Object.keys(paths).map((path) => path.replaceAll(/\{\w+\}/g, "*")));
    const known = Object.values(routes.api).map((route) =>
      typeof route === "string" ? route : (route("*", "*" as never).split("?")[0] ?? ""),
    );
    expect(known.filter((route) => !shapes.has(route))).toEqual([routes.api.openapi]);
  });

  test("is OpenAPI 3.1, names its shapes, and says of each address what it answers", async () => {
    const { openapi, paths, components } = await described();
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(["Answer", "Command", "Problem", "Scenario"]));
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(operations.every(({ responses }) => Object.keys(responses).some((status) => status.startsWith("2")))).toBe(true);
  });
});

describe("an error", () => {
  const commands = () => `/api/v1/workspaces/${workspace}/commands`;
  const large = JSON.stringify({ text: "x".repeat(4 * 1024 * 1024) });

  test.each<[string, number, string, () => Promise<{ status: number; headers: Headers; body: unknown }>]>([
    ["half of a JSON text", 400, "malformed", () => owner.ask("POST", commands(), { body: '{"id":' })],
    ["what does not say that it is JSON", 415, "malformed", () => owner.ask("POST", "/api/v1/join", { headers: { "content-type": "text/plain" }, body: "x" })],
    ["a list", 422, "malformed", () => owner.post(commands(), [])],
    ["something more than is asked for", 422, "malformed", () => owner.post("/api/v1/enter", { key: "k".repeat(20), role: "owner" })],
    ["more than 4 MiB", 413, "too-large", () => owner.ask("POST", commands(), { body: large })],
    ["no such address", 404, "no-such-route", () => owner.get("/api/v1/secrets")],
    ["no such address at all", 404, "no-such-route", () => owner.get("/api/v2/workspaces")],
    ["another method", 404, "no-such-route", () => owner.ask("PUT", "/api/v1/workspaces", { body: {} })],
    ["an id of no form", 422, "malformed", () => owner.get("/api/v1/workspaces/a%20b")],
    ["no such workspace", 403, "not-a-member", () => owner.get("/api/v1/workspaces/nowhere")],
    ["no such template", 404, "no-such-template", () => owner.post("/api/v1/workspaces", { template: "none" })],
    ["no such format", 422, "no-such-format", () => owner.get(`/api/v1/workspaces/${workspace}/export?format=exe`)],
    ["a page before the first", 422, "malformed", () => owner.get(`/api/v1/workspaces/${workspace}/journal?from=-1`)],
  ])("is problem details with a code and a sentence: %s", async (_, status, code, ask) => {
    const { status: got, headers, body } = await ask();
    expect(got).toBe(status);
    expect(headers.get("content-type")).toBe("application/problem+json");
    const details = problem.parse(body);
    expect(details).toMatchObject({ status, code });
    expect(details.detail).toMatch(/\S/);
  });

  test("meets a body that does not say how long it is", async () => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const asked = request(`${server.base}/api/v1/enter`, { method: "POST", headers: { "content-type": "application/json" } });
    asked.on("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.write('{"key":');
    asked.end('"k"}');
    expect(await promise).toBe(411);
  });

  test("of ours was met by none of these", () => {
    expect(server.log.filter((line) => line.includes("a request failed"))).toEqual([]);
  });
});

describe("an answer", () => {
  test.each(["", "/record", "/journal", "/scenario", "/export", "/invites"])("about a workspace is kept in no cache: %s", async (path) => {
    const { status, headers } = await owner.get(`/api/v1/workspaces/${workspace}${path}`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("that is a file is offered to be kept, not shown", async () => {
    for (const format of ["json", "csv", "futures.csv", "aggregates.csv", "rationales.csv", "comments.csv"]) {
      const { status, headers } = await owner.get(`/api/v1/workspaces/${workspace}/export?format=${format}`);
      expect([format, status]).toEqual([format, 200]);
      expect(headers.get("content-disposition")).toMatch(/^attachment; filename="forecast-[\w.-]+"$/);
    }
  });

  test("that makes a workspace of a scenario says what the scenario said", async () => {
    const { body: given } = await owner.get<Record<string, unknown>>(`/api/v1/workspaces/${workspace}/scenario`);
    const made = await owner.post<{ workspaceId: string }>("/api/v1/workspaces", given);
    expect(made.status).toBe(201);
    const { body: again } = await owner.get(`/api/v1/workspaces/${made.body.workspaceId}/scenario`);
    expect(again).toEqual(given);
  });

  test("pages the journal, from wherever one asks", async () => {
    type Page = { entries: readonly { seq: number }[]; next: number | null };
    const { body } = await owner.get<Page>(`/api/v1/workspaces/${workspace}/journal?from=1`);
    expect(body.entries.map(({ seq }) => seq)).toEqual(body.entries.map((_, place) => place + 1));
    expect(body.next).toBeNull();
    const beyond = await owner.get<Page>(`/api/v1/workspaces/${workspace}/journal?from=1000`);
    expect(beyond.body).toEqual({ entries: [], next: null });
  });
});
