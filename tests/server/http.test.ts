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
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(["Answer", "Command", "Problem", "Scenario"]),
    );
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(
      operations.every(({ responses }) => Object.keys(responses).some((status) => status.startsWith("2"))),
    ).toBe(true);
  });
});

describe("an error", () => {
  const commands = () => `/api/v1/workspaces/${workspace}/commands`;
  const large = JSON.stringify({ text: "x".repeat(4 * 1024 * 1024) });

  type Asked = () => Promise<{ readonly status: number; readonly headers: Headers; readonly body: unknown }>;
  const cases: readonly { what: string; status: number; code: string; ask: Asked }[] = [
    {
      what: "half of a JSON text",
      status: 400,
      code: "malformed",
      ask: () => owner.ask("POST", commands(), { body: '{"id":' }),
    },
    {
      what: "a body that does not say that it is JSON",
      status: 415,
      code: "malformed",
      ask: () => owner.ask("POST", commands(), { headers: { "content-type": "text/plain" }, body: "x" }),
    },
    { what: "a list", status: 422, code: "malformed", ask: () => owner.post(commands(), []) },
    {
      what: "something more than is asked for",
      status: 422,
      code: "malformed",
      ask: () => owner.post("/api/v1/enter", { key: "k".repeat(20), role: "owner" }),
    },
    {
      what: "more than 4 MiB",
      status: 413,
      code: "too-large",
      ask: () => owner.ask("POST", commands(), { body: large }),
    },
    {
      what: "no such address",
      status: 404,
      code: "no-such-route",
      ask: () => owner.get("/api/v1/secrets"),
    },
    {
      what: "another version",
      status: 404,
      code: "no-such-route",
      ask: () => owner.get("/api/v2/workspaces"),
    },
    {
      what: "another method",
      status: 404,
      code: "no-such-route",
      ask: () => owner.ask("PUT", "/api/v1/workspaces", { body: {} }),
    },
    {
      what: "an id of no form",
      status: 422,
      code: "malformed",
      ask: () => owner.get("/api/v1/workspaces/a%20b"),
    },
    {
      what: "no such workspace",
      status: 403,
      code: "not-a-member",
      ask: () => owner.get("/api/v1/workspaces/nowhere"),
    },
    {
      what: "no such template",
      status: 404,
      code: "no-such-template",
      ask: () => owner.post("/api/v1/workspaces", { template: "none" }),
    },
    {
      what: "no such format",
      status: 422,
      code: "no-such-format",
      ask: () => owner.get(`/api/v1/workspaces/${workspace}/export?format=exe`),
    },
    {
      what: "a page before the first",
      status: 422,
      code: "malformed",
      ask: () => owner.get(`/api/v1/workspaces/${workspace}/journal?from=-1`),
    },
  ];

  test.each(cases)("is problem details with a code and a sentence: $what", async ({ status, code, ask }) => {
    const { status: got, headers, body } = await ask();
    expect(got).toBe(status);
    expect(headers.get("content-type")).toBe("application/problem+json");
    const details = problem.parse(body);
    expect(details).toMatchObject({ status, code });
    expect(details.detail).toMatch(/\S/);
  });

  test("meets a body that does not say how long it is", async () => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const asked = request(`${server.base}/api/v1/enter`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
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
  test.each(["", "/record", "/journal", "/scenario", "/export", "/invites"])(
    "about a workspace is kept in no cache: %s",
    async (path) => {
      const { status, headers } = await owner.get(`/api/v1/workspaces/${workspace}${path}`);
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    },
  );

  test("that is a file is offered to be kept, not shown", async () => {
    for (const format of ["json", "csv", "futures.csv", "aggregates.csv", "rationales.csv", "comments.csv"]) {
      const { status, headers } = await owner.get(`/api/v1/workspaces/${workspace}/export?format=${format}`);
      expect([format, status]).toEqual([format, 200]);
      expect(headers.get("content-disposition")).toMatch(/^attachment; filename="forecast-[\w.-]+"$/);
    }
  });

  test("that makes a workspace of a scenario says what the scenario said", async () => {
    const { body: given } = await owner.get<Record<string, unknown>>(
      `/api/v1/workspaces/${workspace}/scenario`,
    );
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
