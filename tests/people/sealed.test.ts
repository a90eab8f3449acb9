import { randomInt, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#tests/support/person.ts";
import { aPerson, command, until, valueOf } from "#tests/support/person.ts";
import type { Recorder } from "#tests/support/recorder.ts";
import { aRecorder } from "#tests/support/recorder.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import { dataFolder, startProcess } from "#tests/support/server-process.ts";
import { encodingsKnown, tracesIn } from "#tests/support/traces.ts";

const roles = ["owner", "facilitator", "analyst", "analyst", "analyst", "observer"] as const;
const formats = ["json", "csv", "futures.csv", "aggregates.csv", "rationales.csv", "comments.csv"];

type Seated = Awaited<ReturnType<typeof sitDown>>;
const data = dataFolder();
const team: Seated[] = [];
let server: ServerProcess;
let workspace = "";
let round = "";
let rest = Buffer.alloc(0);

/** Something nobody could say by chance: six-figure values that end on no zero, and a word. */
function aCanary() {
  const figure = () => randomInt(15_000, 40_000) * 10 + randomInt(1, 10);
  const [first, second] = [figure(), figure()];
  const values = [first, second, 1_000_000 - first - second];
  const text = randomUUID();
  return { values, text, said: values.map((value) => value / 10_000).join(" / "), rationale: `Über "${text}" — so` };
}
type Canary = ReturnType<typeof aCanary>;
const sealed = [aCanary(), aCanary(), aCanary()];
const replaced = aCanary();
const refused = aCanary();
const shown = aCanary();

beforeAll(async () => {
  server = await startProcess(data.folder);
  for (const role of roles) team.push(await sitDown(role, team[0]?.person));
  await until("everyone is in", () => team.every(isSettled));
});
afterAll(async () => {
  for (const { socket, record, board } of team) {
    socket.close();
    for (const { provider } of [record, board]) provider.destroy();
  }
  await Promise.all(team.map(({ recorder }) => recorder.close()));
  await server.kill();
  data.remove();
});

/** Comes in through a recorder of their own, opens both documents and the commands. */
async function sitDown(role: string, owner: Person | undefined) {
  const recorder: Recorder = await aRecorder(server.port);
  const person = aPerson(() => recorder.base);
  if (owner === undefined) workspace = (await person.enter(server.key))[0] ?? "";
  else await person.join(await owner.invite(workspace, role), role);
  const member = await person.member(workspace);
  const [record, board] = [person.openDocument(workspace, "record"), person.openDocument(workspace, "board")];
  return { role, recorder, person, member, record, board, socket: person.openSocket(workspace) };
}

const isSettled = ({ record, board, socket }: Seated) =>
  record.provider.synced && board.provider.synced && socket.connected;
const run = async (type: string, more = {}) => valueOf(await command(theOwner().socket, { type, round, ...more }));
function theOwner(): Seated {
  const [owner] = team;
  if (owner === undefined) throw new Error("nobody is here");
  return owner;
}
const analysts = () => team.filter(({ role }) => role === "analyst");
const statesSeenBy = ({ record, board }: Seated) =>
  [record, board].flatMap(({ awareness }) =>
    [...awareness.getStates()].flatMap(([client, state]) => (client === awareness.clientID ? [] : [state])),
  );

/** Every GET address that the API describes, with all formats of an export; and what the probes say. */
async function readEverything(): Promise<void> {
  const { body } = await theOwner().person.get<{ paths: Record<string, object> }>("/api/v1/openapi.json");
  const paths = Object.entries(body.paths).flatMap(([path, methods]) => ("get" in methods ? [path] : []));
  const all = paths.flatMap((path) =>
    path.endsWith("/export") ? formats.map((format) => `${path}?format=${format}`) : [path],
  );
  expect(all.length).toBeGreaterThan(10);
  for (const { person } of team)
    for (const path of [...all, "/healthz", "/readyz", "/metrics", "/api/v1/openapi.json"])
      await person.get(path.replace("{workspace}", workspace));
}

/** The canaries of which anything is in anything that anyone received, in the log, or in the files of the store. */
function found(canary: Canary) {
  const wanted = { texts: [canary.text], values: canary.values };
  const heard = team.map(({ role, recorder }) => [role, tracesIn(recorder.bytes(), wanted)] as const);
  const log = ["log", tracesIn(Buffer.from(server.log()), wanted)] as const;
  const files = readdirSync(data.folder).map((name) => readFileSync(join(data.folder, name)));
  rest = Buffer.concat(files);
  const disk = ["disk", tracesIn(rest, { texts: wanted.texts, values: [] })] as const; // ballots there are random bytes
  return [...heard, log, disk].filter(([, traces]) => traces.length > 0);
}

test("in an open round presence shows what people drag, to everyone", async () => {
  ({ round } = valueOf(await command(theOwner().socket, { type: "open-round", kind: "open" })) as { round: string });
  for (const { record } of team) record.awareness.setLocalState({ screen: "forecast", point: shown.values });
  await until("all points are seen by all", () =>
    team.every((seen) => statesSeenBy(seen).filter(({ point }) => point !== undefined).length === team.length - 1),
  );
  expect(found(shown).map(([where]) => where)).toEqual([...roles]);
  await run("close-round");
});

test("[S1] before the reveal no byte of a ballot reaches anyone, the log or the disk, in any of its encodings", async () => {
  ({ round } = valueOf(await command(theOwner().socket, { type: "open-round", kind: "sealed" })) as { round: string });
  const first = analysts()[0];
  if (first === undefined) throw new Error("no analyst is here");
  valueOf(await command(first.socket, { type: "seal", round, ...statement(replaced) }));
  for (const [index, analyst] of analysts().entries()) {
    const body = { type: "seal", round, ...statement(sealed[index] ?? replaced) };
    const answer = index === 1 ? await analyst.person.command(workspace, body) : await command(analyst.socket, body);
    expect(valueOf(answer)).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), nonce: expect.any(String) });
    dragInSecret(analyst, sealed[index] ?? replaced);
  }
  await tryInVain();
  await until("everyone has heard the marks", () => team.every(({ socket }) => marksOf(socket.notices).at(-1)?.sealed === 3));
  await readEverything();
  expect(encodingsKnown()).toBeGreaterThan(24);
  for (const canary of [...sealed, replaced, refused]) expect(found(canary)).toEqual([]);
});

test("[S1] while ballots are sealed presence says who is there and nothing else", () => {
  for (const seen of team) {
    const states = statesSeenBy(seen);
    expect(states.length).toBeGreaterThanOrEqual(team.length - 1);
    expect(states.filter((state) => Object.keys(state).join() !== "member")).toEqual([]);
  }
});

test("marks tell analysts and observers how many have sealed, and those who run the session who has", () => {
  const members = analysts().map(({ member }) => ({ member, sealed: true }));
  for (const { role, socket } of team) {
    const last = marksOf(socket.notices).at(-1);
    const count = { kind: "marks", round, sealed: 3, expected: 3 };
    const isRunner = role === "owner" || role === "facilitator";
    expect(last).toEqual(isRunner ? { ...count, members: expect.arrayContaining(members) } : count);
  }
});

test("the record of a running sealed round tells nothing of its ballots, not even how many", async () => {
  type Shown = { rounds: Record<string, { expected: unknown; digests: unknown }>; estimates: Record<string, unknown> };
  const { body } = await theOwner().person.get<Shown>(`/api/v1/workspaces/${workspace}/record`);
  expect(body.rounds[round]).toMatchObject({ expected: null, digests: [] });
  expect(Object.keys(body.estimates).filter((key) => key.startsWith(round))).toEqual([]);
});

test("after the reveal every ballot is there for everyone within a second, and what was replaced is nowhere", async () => {
  await run("reveal-round");
  const isShown = ({ record }: Seated) =>
    [...record.document.getMap("estimates").keys()].filter((key) => key.startsWith(round)).length === 3;
  await until("everyone sees all estimates", () => team.every(isShown), 1000);
  await readEverything();
  for (const canary of sealed) {
    const traces = found(canary);
    expect(traces.map(([where]) => where)).toEqual([...roles, "disk"]);
    for (const role of roles)
      expect(Object.fromEntries(traces)[role]).toEqual(expect.arrayContaining(["utf-8", "figures", "any of lib0"]));
  }
  for (const canary of [replaced, refused]) expect(found(canary)).toEqual([]);
  expect(rest.length).toBeGreaterThan(0);
});

const statement = ({ values, said, rationale }: Canary) => ({ values, said, rationale });
const marksOf = (notices: Seated["socket"]["notices"]) => notices.filter((notice) => notice.kind === "marks");

/** What a client of its own making might put into presence. */
function dragInSecret({ record, board }: Seated, canary: Canary): void {
  record.awareness.setLocalState({ screen: canary.text, point: canary.values });
  board.awareness.setLocalState({ item: canary.text, cursor: canary.values[0] });
}

/** Commands that carry a ballot and are refused: what they are refused with must not hold it. */
async function tryInVain(): Promise<void> {
  const { values, rationale } = refused;
  const [a = 0, b = 0, c = 0] = values;
  const tries = [
    { type: "estimate", round, values, rationale },
    { type: "seal", round, values: [a, b, c + 1], rationale },
    { type: "seal", round, values: [a, b + c], rationale },
    { type: "seal", round, values, said: rationale },
    { type: "seal", round: "nowhere", values, rationale },
  ];
  for (const { socket, person } of team.slice(-3))
    for (const body of tries) {
      expect(await command(socket, body)).toMatchObject({ ok: false });
      expect((await person.command(workspace, body)).ok).not.toBe(true);
    }
}
