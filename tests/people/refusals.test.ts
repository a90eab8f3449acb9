import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isId } from "#lib/kit/id.ts";
import { answer } from "#lib/wire/answer.ts";
import { problem } from "#lib/wire/problem.ts";
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

const thirds = [333_333, 333_333, 333_334];
const nowhere = "nowhere";
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

describe("a refusal", () => {
  const rounds = { open: "", sealed: "", closed: "" };
  let comment = "";
  let deleted = "";
  let thread = "";

  // In this order: what stands before makes what comes after possible.
  const refusals: readonly (readonly [code: string, who: "owner" | "ada" | "otto", body: () => Body, before?: () => Promise<unknown>])[] = [
    ["nothing-runs", "ada", () => ({ type: "take-over" })],
    ["no-such-future", "owner", () => ({ type: "resolve", future: "weaken", evidence: "", note: "" })],
    ["not-allowed", "otto", () => ({ type: "open-round", kind: "open" })],
    ["bad-question", "owner", () => ({ type: "open-round", kind: "open", question: aQuestion(["a", "a"]) })],
    ["no-such-round", "ada", () => ({ type: "estimate", round: nowhere, values: thirds })],
    ["round-without-end", "owner", () => ({ type: "extend-round", round: rounds.open, minutes: 5 }), () => open("open")],
    ["no-such-future", "owner", () => ({ type: "resolve", future: nowhere, evidence: "", note: "" })],
    ["wrong-number-of-futures", "ada", () => ({ type: "estimate", round: rounds.open, values: [500_000, 500_000] })],
    ["no-estimate", "ada", () => ({ type: "withdraw", round: rounds.open })],
    ["round-not-sealed", "ada", () => ({ type: "seal", round: rounds.open, values: thirds })],
    ["round-not-sealed", "owner", () => ({ type: "reveal-round", round: rounds.open })],
    ["round-sealed", "ada", () => ({ type: "estimate", round: rounds.sealed, values: thirds }), () => open("sealed")],
    ["round-closed", "ada", () => ({ type: "estimate", round: rounds.open, values: thirds })],
    ["already-closed", "owner", () => ({ type: "close-round", round: rounds.open })],
    ["round-running", "owner", () => ({ type: "open-round", kind: "sealed" })],
    ["runner-is-here", "ada", () => ({ type: "take-over" })],
    ["not-revealed", "owner", () => ({ type: "close-round", round: rounds.sealed })],
    ["not-revealed", "owner", () => ({ type: "resolve", annulled: true, evidence: "", note: "" })],
    ["round-locked", "ada", () => ({ type: "seal", round: rounds.sealed, values: thirds }), () => run("lock-round")],
    ["round-locked", "owner", () => ({ type: "lock-round", round: rounds.sealed })],
    ["already-revealed", "owner", () => ({ type: "reveal-round", round: rounds.sealed }), () => run("reveal-round")],
    ["already-revealed", "owner", () => ({ type: "lock-round", round: rounds.sealed })],
    ["bad-anchor", "ada", () => ({ type: "comment", text: "Where?" })],
    ["no-such-thread", "ada", () => ({ type: "comment", thread: nowhere, text: "Where?" })],
    ["no-such-thread", "ada", () => ({ type: "resolve-thread", thread: nowhere })],
    ["no-such-comment", "ada", () => ({ type: "edit-comment", comment: nowhere, text: "What?" })],
    ["not-yours", "ada", () => ({ type: "edit-comment", comment, text: "Theirs" }), () => remark()],
    ["not-yours", "otto", () => ({ type: "delete-comment", comment })],
    ["comment-deleted", "owner", () => ({ type: "edit-comment", comment: deleted, text: "Again" })],
    ["no-such-member", "owner", () => ({ type: "remove-member", member: nowhere })],
    ["last-owner", "owner", () => ({ type: "leave" })],
    ["already-resolved", "owner", () => ({ type: "open-round", kind: "open" }), () => annul()],
    ["already-resolved", "owner", () => ({ type: "resolve", annulled: true, evidence: "", note: "" })],
  ];

  test.each(refusals)("%s (to %s) is the same over both ways and holds no content", async (code, who, body, before) => {
    await before?.();
    const about = await entries();
    const [byHttp, bySocket] = [await as[who].http(body()), await as[who].socket(body())];
    expect(byHttp).toEqual({ ok: false, error: { code, facts: expect.any(Object) } });
    expect(bySocket).toEqual(byHttp);
    const read = answer.parse(byHttp);
    const facts = read.ok ? [] : Object.values(read.error.facts);
    expect(facts.every((fact) => typeof fact === "number" || isId(fact))).toBe(true);
    expect(await entries(), "nothing was done").toBe(about);
  });

  async function open(kind: "open" | "sealed") {
    const { round } = valueOf(await as.owner.http({ type: "open-round", kind })) as { round: string };
    rounds[kind] = round;
  }
  const run = (type: string) => as.owner.http({ type, round: rounds.sealed }).then(valueOf);
  const annul = () => as.owner.http({ type: "resolve", annulled: true, evidence: "None", note: "" }).then(valueOf);
  async function remark() {
    const first = valueOf(await as.owner.http({ type: "comment", anchor, text: "One" })) as { thread: string; comment: string };
    const second = valueOf(await as.owner.http({ type: "comment", thread: first.thread, text: "Two" })) as { comment: string };
    valueOf(await as.owner.http({ type: "delete-comment", comment: second.comment }));
    ({ thread, comment } = first);
    deleted = second.comment;
    expect(isId(thread)).toBe(true);
  }
});

const aQuestion = (ids: readonly string[]) => ({
  title: "Which?",
  resolution: "",
  horizon: "",
  ordered: false,
  futures: ids.map((id, order) => ({ id, title: `Future ${order}`, short: "", colour: "future-1", order })),
  settings: { pool: "linear", floor: 0.001, exponent: 1 },
});

describe("a command that is none", () => {
  const round = "a-round";
  test.each<[string, Body, string]>([
    ["a vector that does not sum to a million", { type: "estimate", round, values: [333_333, 333_333, 333_333] }, "values"],
    ["a vector of fractions", { type: "estimate", round, values: [0.5, 0.5] }, "values"],
    ["a negative share", { type: "seal", round, values: [1_100_000, -100_000] }, "values"],
    ["prose where figures belong", { type: "estimate", round, values: thirds, said: "rather likely" }, "said"],
    ["a text that is too long", { type: "comment", anchor, text: "x".repeat(5001) }, "text"],
    ["a text with half of a character", { type: "comment", anchor, text: "\uD800" }, "text"],
    ["an anchor of no form", { type: "comment", anchor: { kind: "activity", id: "weaken" }, text: "x" }, "anchor"],
    ["a type that is none", { type: "guess" }, "type"],
    ["a command of the server's own", { type: "end-round", round }, "type"],
    ["something more than belongs to it", { type: "leave", member: "other" }, ""],
    ["a role that is none", { type: "change-role", member: "m", role: "king" }, "role"],
    ["an id too short", { id: "x", type: "leave" }, "id"],
    ["a prototype", JSON.parse('{ "type": "leave", "__proto__": { "role": "owner" } }'), ""],
  ])("is refused over both ways: %s", async (_, body, path) => {
    expect(await as.ada.socket(body)).toEqual({ ok: false, error: { code: "malformed", facts: { at: [path] } } });
    const { status, body: refused } = await ada.post(`/api/v1/workspaces/${workspace}/commands`, {
      id: randomUUID(),
      ...body,
    });
    expect(status).toBe(422);
    expect(problem.parse(refused)).toMatchObject({ code: "malformed", errors: [{ path }] });
  });

  test.each([undefined, null, 7, "leave", [], [{ type: "leave" }]])("is refused over a socket: %j", async (body) => {
    const given: unknown = await sockets[1]?.timeout(5000).emitWithAck("command", body);
    expect(given).toMatchObject({ ok: false, error: { code: "malformed" } });
  });

  test("is answered to nobody who does not wait for it, and ends nothing", async () => {
    sockets[1]?.emit("command", { type: "leave" });
    sockets[1]?.emit("command");
    sockets[1]?.emit("constructor", {});
    expect(await as.ada.socket({ type: "take-over" })).toMatchObject({ ok: false });
  });
});

