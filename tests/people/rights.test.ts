import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as encoding from "lib0/encoding";
import { writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { command as commandSchema } from "#lib/wire/command.ts";
import { closeCodes } from "#lib/wire/close.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { CommandAnswer, Person } from "#tests/support/person.ts";
import { aPerson, command, until, valueOf } from "#tests/support/person.ts";
import { rawSocket } from "#tests/support/raw-socket.ts";
import type { Subject, Trial } from "./rights.ts";
import { commandTrials, documentTrials, routeTrials, triedElsewhere, subjects, verdict } from "./rights.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
let canary = "";
const people = new Map<Subject, Person>();
const tried = { cells: 0 };
const turnedAway = new Set<unknown>(["not-signed-in", "not-a-member", "not-allowed"]);
const somebody = () => aPerson(() => server.base);
const joined = (role: string) => aMember({ owner, workspace }, { base: server.base, role });

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
  canary = (await owner.get<{ title: string }>(`/api/v1/workspaces/${workspace}`)).body.title;
});
afterAll(() => server.close());

/** Somebody who is that; made once, unless a fresh one is wanted because the trial would use them up. */
async function personFor(subject: Subject, isFresh = false): Promise<Person> {
  const known = people.get(subject);
  if (known !== undefined && !isFresh) return known;
  const made = await make(subject);
  if (!isFresh) people.set(subject, made);
  return made;
}

async function make(subject: Subject): Promise<Person> {
  if (subject === "anonymous") return somebody();
  if (subject === "owner") return backOnAnotherDevice(owner);
  if (subject !== "removed" && subject !== "stranger") return joined(subject);
  const person = await joined("analyst");
  valueOf(await owner.command(workspace, { type: "remove-member", member: await person.member(workspace) }));
  if (subject === "stranger") await person.post("/api/v1/workspaces", { template: "blank-two" });
  return person;
}

async function backOnAnotherDevice(person: Person): Promise<Person> {
  const { body } = await person.post<{ code: string }>("/api/v1/return-link");
  const elsewhere = somebody();
  await elsewhere.post("/api/v1/return", { code: body.code });
  return elsewhere;
}

/** The trial with a fresh analyst wherever it asks for a victim. */
async function withVictim<Part>(part: Part): Promise<Part> {
  const text = JSON.stringify(part ?? {});
  if (!text.includes("{victim}")) return part;
  const member = await (await joined("analyst")).member(workspace);
  return JSON.parse(text.replaceAll("{victim}", member)) as Part;
}

describe("the table of rights", () => {
  test("names every route that the API describes, and no other", async () => {
    type Described = { paths: Record<string, Record<string, unknown>> };
    const { body } = await somebody().get<Described>("/api/v1/openapi.json");
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...Object.keys(routeTrials), ...triedElsewhere].toSorted()).toEqual(described.toSorted());
  });

  test("names every command, and no other", () => {
    const types = commandSchema.def.options.flatMap(({ shape }) => shape.type.def.values);
    expect(Object.keys(commandTrials).toSorted()).toEqual([...types].toSorted());
  });
});

describe.each(subjects)("as %s", (subject) => {
  test.each(Object.entries(routeTrials))("%s does what the table says", async (route, trial) => {
    const [method = "", path = ""] = route.split(" ");
    const person = await personFor(subject, route.endsWith("sign-out"));
    const { body, path: places = {} } = await withVictim(trial);
    const filled = Object.entries({ workspace, ...places }).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, value),
      path,
    );
    const answered = await person.ask<{ code?: string }>(method, filled, body === undefined ? {} : { body });
    expectVerdict(subject, trial, { status: answered.status, code: answered.body.code });
    const tells = answered.status >= 400 && JSON.stringify(answered.body).includes(canary);
    expect(tells, "a refusal tells nothing of the workspace").toBe(false);
  });

  test.each(Object.entries(commandTrials))("%s does what the table says, over HTTP", async (type, trial) => {
    const person = await personFor(subject, type === "leave");
    const body = { id: randomUUID(), type, ...(await withVictim(trial.body)) };
    const path = `/api/v1/workspaces/${workspace}/commands`;
    const { status, body: answer } = await person.post<CommandAnswer & { code?: string }>(path, body);
    const code = status === 200 ? codeOf(answer) : answer.code;
    expect(code).not.toBe("malformed");
    expectVerdict(subject, trial, { status: turnedAway.has(code) && status === 200 ? 403 : status, code });
    await tidy(type, answer);
  });

  test("every command does what the table says, over a socket", async () => {
    const socket = (await personFor(subject)).openSocket(workspace);
    const outcome = Promise.withResolvers<string>();
    socket.on("connect", () => outcome.resolve("let"));
    socket.on("connect_error", ({ message }) => outcome.resolve(message));
    const refused = {
      "not-signed-in": "websocket error", // refused with 401 before the upgrade, which no client can read
      "not-a-member": "not-allowed",
      "not-allowed": "not-allowed",
      let: "let",
    };
    expect(await outcome.promise).toBe(refused[verdict(subject, "read")]);
    const isIn = socket.connected;
    for (const [type, trial] of isIn ? Object.entries(commandTrials) : []) {
      if (type === "leave") continue; // it would end the socket; tried over HTTP
      const answer = await command(socket, { type, ...(await withVictim(trial.body)) });
      const code = codeOf(answer);
      expect([type, code]).not.toEqual([type, "malformed"]);
      expectVerdict(subject, trial, { status: turnedAway.has(code) ? 403 : 200, code });
      await tidy(type, answer);
    }
    socket.close();
  });

  test.each(documentTrials)("to $deed the $document is as the table says", async (trial) => {
    const person = await personFor(subject);
    const headers = person.cookie === "" ? {} : { cookie: person.cookie, origin: server.base };
    const socket = rawSocket(server.base, `/sync/${workspace}/${trial.document}?v=1&ack=1`, headers);
    tried.cells += 1;
    socket.send(trial.deed === "open" ? Uint8Array.of(0, 0, 1, 0) : anEdit());
    const [type, kind] = trial.deed === "open" ? [0, 1] : [100, 1];
    const isAnswered = () => socket.frames.some(([first, second]) => first === type && second === kind);
    const answered = until("the answer", isAnswered).then(() => "answered");
    answered.catch(() => undefined); // whoever is sent away waits in vain
    const refused = socket.status.then<string | number>((status) => (status === 101 ? answered : status));
    expect(await Promise.race([answered, refused, socket.closed])).toBe(outcomeFor(subject, trial));
    socket.close();
  });
});

function outcomeFor(subject: Subject, { needs }: (typeof documentTrials)[number]): "answered" | number {
  const way = verdict(subject, "read");
  if (way === "not-signed-in") return 401;
  return way === "let" && needs !== null && verdict(subject, needs) === "let"
    ? "answered"
    : closeCodes["not-allowed"];
}

test("some hundreds of cells of the table were tried", () => {
  expect(tried.cells).toBeGreaterThan(
    subjects.length * (Object.keys(routeTrials).length + Object.keys(commandTrials).length),
  );
});

function expectVerdict(
  subject: Subject,
  { needs }: Trial,
  { status, code }: { status: number; code: string | undefined },
): void {
  tried.cells += 1;
  const expected = verdict(subject, needs);
  const isLet = code === undefined || !turnedAway.has(code);
  const statuses = { let: 0, "not-signed-in": 401, "not-a-member": 403, "not-allowed": 403 };
  expect(isLet ? ["let", 0] : [code, status]).toEqual([expected, statuses[expected]]);
}

const codeOf = (answer: CommandAnswer): string | undefined => (answer.ok ? undefined : answer.error.code);

/** So that every trial finds the room as it was: no round runs. */
async function tidy(type: string, answer: CommandAnswer): Promise<void> {
  if (type !== "open-round" || !answer.ok) return;
  const { round } = answer.value as { round: string };
  valueOf(await owner.command(workspace, { type: "close-round", round }));
}

/** An update of a document in which somebody new writes a word. */
function anEdit(): Uint8Array {
  const document = new Y.Doc();
  document.getText("text/assessment").insert(0, "word");
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  writeUpdate(encoder, Y.encodeStateAsUpdate(document));
  return encoding.toUint8Array(encoder);
}
