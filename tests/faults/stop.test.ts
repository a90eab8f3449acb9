import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ackedWriter } from "#tests/support/acked-writer.ts";
import { anOwner } from "#tests/support/a-team.ts";
import { command, until, valueOf } from "#tests/support/person.ts";
import type { Person } from "#tests/support/person.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import { dataFolder, startProcess } from "#tests/support/server-process.ts";

const LONGEST_STOP_MS = 5000;
const root = "text/assessment";
let data: ReturnType<typeof dataFolder>;
let server: ServerProcess;
let owner: Person;
let workspace = "";

beforeEach(async () => {
  data = dataFolder();
  server = await startProcess(data.folder);
  ({ owner, workspace } = await anOwner(server));
});
afterEach(async () => {
  await server.kill();
  data.remove();
});

/** Asks the process to end; how long it took, and with what code. */
async function stopped(): Promise<{ code: number | null; tookMs: number }> {
  const from = performance.now();
  const code = await server.kill("SIGTERM");
  return { code, tookMs: performance.now() - from };
}

const comeBack = async () => {
  server = await startProcess(data.folder, { port: server.port });
};

async function boardNow(): Promise<string> {
  const { provider, document } = owner.openDocument(workspace, "board");
  await until("the board is there", () => provider.synced);
  const text = document.getText(root).toString();
  provider.destroy();
  return text;
}

test("asked to end, the server tells everyone, ends within five seconds, and loses no edit that it called saved", async () => {
  const socket = owner.openSocket(workspace);
  const record = owner.openDocument(workspace, "record");
  const writer = ackedWriter({ base: server.base, workspace, cookie: owner.cookie });
  await until("everything is open", () => socket.connected && record.provider.synced);
  await writer.ready;
  writer.write(root, "saved");
  await until("it is saved", () => writer.acknowledged().includes("saved"));
  const { code, tookMs } = await stopped();
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(LONGEST_STOP_MS);
  expect(socket.notices).toContainEqual({ kind: "going" });
  expect(record.closes[0]).toBe(1013);
  socket.close();
  record.provider.destroy();
  await comeBack();
  expect(await boardNow()).toBe("saved ");
});

test("an edit that was only just sent is either called saved and there, or comes with its writer's return", async () => {
  const stays = owner.openDocument(workspace, "board");
  await until("the board is there", () => stays.provider.synced);
  const writer = ackedWriter({ base: server.base, workspace, cookie: owner.cookie });
  await writer.ready;
  stays.document.getText(root).insert(0, "kept by its writer ");
  writer.write(root, "just-sent");
  await stopped();
  await writer.ended;
  await comeBack();
  await until("its writer is back", () => stays.provider.synced && stays.provider.wsconnected);
  await until("it is there", async () => (await boardNow()).includes("kept by its writer "));
  const text = await boardNow();
  expect(text.split("kept by its writer")).toHaveLength(2);
  const isCalledSaved = writer.acknowledged().includes("just-sent");
  expect(!isCalledSaved || text.includes("just-sent")).toBe(true);
  stays.provider.destroy();
});

test("commands that were asked before the end are answered and done, or not answered and done once when asked again", async () => {
  const socket = owner.openSocket(workspace);
  await until("a command socket", () => socket.connected);
  const asked = Array.from({ length: 40 }, (_, n) => ({
    id: randomUUID(),
    type: "comment",
    anchor: { kind: "future", id: "weaken" },
    text: `Comment ${n}`,
  }));
  const answers = asked.map((body) =>
    command(socket, body).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  await answers[0];
  await stopped();
  socket.close();
  const isAnswered = await Promise.all(answers);
  expect(isAnswered[0]).toBe(true);
  await comeBack();
  for (const body of asked) valueOf(await owner.command(workspace, body));
  type Recorded = { comments: Record<string, { text: string }> };
  const { body } = await owner.get<Recorded>(`/api/v1/workspaces/${workspace}/record`);
  const texts = Object.values(body.comments).map(({ text }) => text);
  expect(texts.toSorted()).toEqual(asked.map(({ text }) => text).toSorted());
});
