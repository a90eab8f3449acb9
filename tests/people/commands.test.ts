import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isId } from "#lib/kit/id.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { CommandAnswer, Person } from "#tests/support/person.ts";
import { command, until, valueOf } from "#tests/support/person.ts";

type Body = Readonly<Record<string, unknown>>;
type Ways = Readonly<Record<"http" | "socket", (body: Body) => Promise<CommandAnswer>>>;

let server: TestServer;
let workspace = "";
let owner: Person;
let ada: Person;
let as: Readonly<Record<"owner" | "ada" | "otto", Ways>>;
const sockets: ReturnType<Person["openSocket"]>[] = [];

const anchor = { kind: "future", id: "weaken" };
const entries = async () =>
  (await owner.get<{ entries: readonly unknown[] }>(`/api/v1/workspaces/${workspace}/journal`)).body.entries.length;

async function waysOf(person: Person): Promise<Ways> {
  const socket = person.openSocket(workspace);
  sockets.push(socket);
  await until("a command socket", () => socket.connected);
  return { http: (body) => person.command(workspace, body), socket: (body) => command(socket, body) };
}

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
  ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
  const otto = await aMember({ owner, workspace }, { base: server.base, role: "observer" });
  as = { owner: await waysOf(owner), ada: await waysOf(ada), otto: await waysOf(otto) };
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
});

describe.each(["http", "socket"] as const)("a command over %s", (way) => {
  const other = way === "http" ? "socket" : "http";

  test("is done once however often and whichever way it is sent, and answered alike", async () => {
    const asked = { id: randomUUID(), type: "comment", anchor, text: `Once, by ${way}` };
    const first = await as.ada[way](asked);
    const before = await entries();
    expect(first).toEqual({ ok: true, value: { thread: expect.any(String), comment: expect.any(String) }, seq: before });
    const again = await Promise.all([as.ada[other](asked), as.ada[way](asked), as.ada[other](asked)]);
    expect(again).toEqual([first, first, first]);
    expect(await entries()).toBe(before);
  });

  test("is another one under the same id from somebody else", async () => {
    const asked = { id: randomUUID(), type: "comment", anchor, text: "Mine" };
    const [mine, theirs] = [await as.ada[way](asked), await as.owner[other](asked)];
    expect(valueOf(mine)).not.toEqual(valueOf(theirs));
  });

  test("sent many times in the same breath is done once", async () => {
    const asked = { id: randomUUID(), type: "comment", anchor, text: `In one breath, by ${way}` };
    const before = await entries();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => as.ada[n % 2 === 0 ? way : other](asked)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await entries()).toBe(before + 1);
  });

  test("that was refused may be accepted later under the same id", async () => {
    const asked = { id: randomUUID(), type: "open-round", kind: "open" };
    expect(await as.otto[way](asked)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    const change = { type: "change-role", member: await memberOf("otto"), role: "facilitator" };
    valueOf(await as.owner[way](change));
    const { round } = valueOf(await as.otto[way](asked)) as { round: string };
    expect(isId(round)).toBe(true);
    valueOf(await as.owner[way]({ type: "close-round", round }));
    valueOf(await as.owner[way]({ ...change, role: "observer" }));
  });
});

async function memberOf(name: "otto"): Promise<string> {
  const { body } = await owner.get<{ members: Record<string, { role: string }> }>(`/api/v1/workspaces/${workspace}/record`);
  const [member = name] = Object.entries(body.members).flatMap(([id, { role }]) => (role === "observer" ? [id] : []));
  return member;
}

describe("too many commands", () => {
  test("are turned away with the seconds to wait, the same for both ways", async () => {
    const strict = await aServer({ settings: { LIMIT_COMMANDS_PER_TEN_SECONDS: "2" } });
    const { owner: hasty, workspace: own } = await anOwner(strict);
    const socket = hasty.openSocket(own);
    await until("a command socket", () => socket.connected);
    const body = { type: "take-over" };
    expect(await command(socket, body)).toMatchObject({ error: { code: "nothing-runs" } });
    expect(await hasty.command(own, body)).toMatchObject({ error: { code: "nothing-runs" } });
    expect(await command(socket, body)).toEqual({ ok: false, error: { code: "busy", facts: { seconds: expect.any(Number) } } });
    const late = await hasty.post(`/api/v1/workspaces/${own}/commands`, { id: randomUUID(), ...body });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    strict.forward(10_000);
    expect(await command(socket, body)).toMatchObject({ error: { code: "nothing-runs" } });
    socket.close();
    await strict.close();
  });
});
