import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Y from "yjs";
import type { AckedWriter } from "#tests/support/acked-writer.ts";
import { ackedWriter } from "#tests/support/acked-writer.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, command, until } from "#tests/support/person.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import { dataFolder, startProcess } from "#tests/support/server-process.ts";

const KILLS = Number(process.env["KILLS"] ?? 20);
const data = dataFolder();
let server: ServerProcess;
const owner = aPerson(() => server.base);
const analysts: Person[] = [];
const watcher = aPerson(() => server.base);
let workspace = "";
let round = "";
const root = (writer: number) => ["text/question/background", "text/assessment"][writer] ?? "text/assessment";

/** What the server has promised, by word of mouth or by showing it, over all lives of the process. */
const promised = { words: new Set<string>(), comments: new Map<string, string>(), estimates: new Map<number, number>(), seen: new Set<string>() };
let mostEntries = 0;

beforeAll(async () => {
  server = await startProcess(data.folder);
  workspace = (await owner.enter(server.key))[0] ?? "";
  const code = await owner.invite(workspace, "analyst");
  for (const name of ["Ada", "Ben"]) {
    const person = aPerson(() => server.base);
    await person.join(code, name);
    analysts.push(person);
  }
  await watcher.join(await owner.invite(workspace, "observer"), "Otto");
  const opened = await owner.command(workspace, { type: "open-round", kind: "open" });
  round = opened.ok ? opened.value.round : "";
  expect(round).not.toBe("");
});

afterAll(async () => {
  await server.kill();
  data.remove();
});

test(
  `[D1] after ${KILLS} kills at random moments every acknowledged edit and answered command is there, once, and nothing that was seen is gone`,
  async () => {
    for (let trial = 0; trial < KILLS; trial += 1) {
      await oneLife(trial);
      await server.kill("SIGKILL");
      server = await startProcess(data.folder);
      await check();
    }
    expect(promised.words.size, "the writers were acknowledged").toBeGreaterThan(KILLS);
    expect(promised.comments.size, "commands were answered").toBeGreaterThan(KILLS);
    expect(promised.seen.size, "the watcher saw something").toBeGreaterThan(KILLS);
    console.info(`${KILLS} kills: ${promised.words.size} edits, ${promised.comments.size} comments, ${promised.seen.size} things seen, ${mostEntries} entries`);
  },
  KILLS * 15_000,
);

async function oneLife(trial: number): Promise<void> {
  const writers = analysts.map(({ cookie }, index) => ackedWriter({ base: server.base, workspace, cookie, root: root(index) }));
  const sockets = analysts.map((person) => person.openSocket(workspace));
  const board = watcher.openDocument(workspace, "board");
  const record = watcher.openDocument(workspace, "record");
  await Promise.all([...writers.map(({ ready }) => ready), until("the watcher is in", () => board.provider.synced && record.provider.synced)]);
  await Promise.all(sockets.map((socket) => until("a command socket", () => socket.connected)));
  const answered: Promise<void>[] = [];
  const acknowledgedBefore = promised.words.size;
  const end = performance.now() + randomInt(30, 300);
  for (let step = 0; performance.now() < end || (trial === 0 && step < 3); step += 1) {
    write(writers, { trial, step });
    answered.push(...sockets.map((socket, index) => give(socket, { index, trial, step })));
    if (step % 3 === 2) await until("some acknowledgement", () => writers.some((writer) => writer.acknowledged().length > 0 || !writer.isOpen()));
    await new Promise(setImmediate);
    see(board.document, record.document);
  }
  await until("a word of this life is promised", () => collect(writers).size > acknowledgedBefore || writers.every((writer) => !writer.isOpen()), 5_000);
  see(board.document, record.document);
  // whoever still waits is killed with the rest; only what came back in time is promised
  for (const writer of writers) writer.close();
  for (const socket of sockets) socket.close();
  for (const { provider } of [board, record]) provider.destroy();
  await Promise.allSettled(answered.map((one) => Promise.race([one, Promise.resolve()])));
}

function write(writers: readonly AckedWriter[], { trial, step }: { trial: number; step: number }): void {
  for (const [index, writer] of writers.entries()) writer.write(`w${index}.${trial}.${step}.${randomUUID().slice(0, 8)}`);
}

function collect(writers: readonly AckedWriter[]): Set<string> {
  for (const writer of writers) for (const word of writer.acknowledged()) promised.words.add(word);
  return promised.words;
}

async function give(socket: ReturnType<Person["openSocket"]>, { index, trial, step }: { index: number; trial: number; step: number }): Promise<void> {
  const text = `c${index}.${trial}.${step}`;
  const first = 100_000 + trial * 1000 + step;
  const [comment, estimate] = await Promise.allSettled([
    command(socket, { type: "comment", anchor: { kind: "driver", id: "w-long-war" }, text }),
    command(socket, { type: "estimate", round, values: [first, 500_000, 500_000 - first] }),
  ]);
  if (comment.status === "fulfilled" && comment.value.ok) promised.comments.set(comment.value.value.comment, text);
  if (estimate.status === "fulfilled" && estimate.value.ok) promised.estimates.set(estimate.value.seq, first);
}

function see(board: Y.Doc, record: Y.Doc): void {
  for (const index of [0, 1]) for (const word of board.getText(root(index)).toString().split(" ")) if (word.startsWith("w")) promised.seen.add(word);
  for (const id of record.getMap("comments").keys()) promised.seen.add(`comment ${id}`);
}

async function check(): Promise<void> {
  const record = (await owner.get(`/api/v1/workspaces/${workspace}/record`)).body;
  const scenario = owner.openDocument(workspace, "board");
  await until("the board after the restart", () => scenario.provider.synced);
  const words = [0, 1].flatMap((index) => scenario.document.getText(root(index)).toString().split(" "));
  scenario.provider.destroy();
  const count = (word: string) => words.filter((one) => one === word).length;
  for (const word of promised.words) expect(count(word), `acknowledged ${word}`).toBe(1);
  for (const [id, text] of promised.comments) expect(record.comments[id]?.text).toBe(text);
  for (const thing of promised.seen)
    expect(thing.startsWith("comment ") ? record.comments[thing.slice(8)] !== undefined : count(thing) === 1, `seen ${thing}`).toBe(true);
  await checkJournal();
}

async function checkJournal(): Promise<void> {
  const entries = [];
  for (let from: number | null = 1; from !== null; ) {
    const page: { entries: { seq: number; event: any }[]; next: number | null } = (await owner.get(`/api/v1/workspaces/${workspace}/journal?from=${from}`)).body;
    entries.push(...page.entries);
    from = page.next;
  }
  mostEntries = entries.length;
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
  const commented = entries.filter(({ event }) => event.type === "commented").map(({ event }) => event.comment);
  expect(new Set(commented).size, "each comment once").toBe(commented.length);
  for (const [seq, first] of promised.estimates) expect(entries[seq - 1]?.event.values[0], `the estimate answered with ${seq}`).toBe(first);
}
