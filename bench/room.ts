// `npm run bench -- room`: 60 people in one room, 20 estimates each within a minute, five reconnect, the server is killed once.
import { randomInt, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { canonical } from "#lib/kit/json.ts";
import { must } from "#lib/kit/assert.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import { isId } from "#lib/kit/id.ts";
import { recordMaps } from "#lib/documents/record.ts";
import { aPerson, command, until } from "#tests/support/person.ts";
import { dataFolder, startProcess } from "#tests/support/server-process.ts";

const PEOPLE = Number(process.env["PEOPLE"] ?? 60);
const EACH = Number(process.env["EACH"] ?? 20);
const SECONDS = Number(process.env["SECONDS"] ?? 60);
const RECONNECTING = 5;

const data = dataFolder();
let server = await startProcess(data.folder);
const { port } = server;
const owner = aPerson(() => server.base);
const workspace = must((await owner.enter(server.key))[0]);
const code = await owner.invite(workspace, "analyst", PEOPLE);
const people = await Promise.all(
  Array.from({ length: PEOPLE }, async (_, index) => {
    const person = aPerson(() => server.base);
    await person.join(code, `Analyst ${index + 1}`);
    return { person, socket: person.openSocket(workspace), record: person.openDocument(workspace, "record") };
  }),
);
await until("everyone is in", () => people.every(({ socket, record }) => socket.connected && record.provider.synced), 30_000);
const opened = await owner.command(workspace, { type: "open-round", kind: "open" });
const round = opened.ok ? opened.value.round : "";

const given = new Map<string, { at: number; by: number }>();
const visible: number[] = [];
const answered = new Map<string, number>();
for (const [reader, { record }] of people.entries())
  record.document.getMap("estimates").observe((event) => {
    for (const key of event.keysChanged) {
      const estimate = record.document.getMap<{ said?: string }>("estimates").get(key);
      const sent = given.get(estimate?.said ?? "");
      if (sent !== undefined && sent.by !== reader) visible.push(performance.now() - sent.at);
    }
  });

const cpuBefore = cpuOf(server.pid);
const started = performance.now();
let cpu = 0;
const killed = (async () => {
  await new Promise((done) => setTimeout(done, (SECONDS * 1000) / 2));
  cpu += cpuOf(server.pid) - cpuBefore;
  await server.kill("SIGKILL");
  server = await startProcess(data.folder, { port });
})();
await Promise.all(people.map(async ({ socket, record }, by) => {
  for (let turn = 0; turn < EACH; turn += 1) {
    const due = started + ((turn + Math.random()) * SECONDS * 1000) / EACH;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    if (by < RECONNECTING && turn === Math.floor(EACH / 4)) {
      socket.disconnect().connect();
      record.provider.disconnect();
      record.provider.connect();
    }
    await estimate(socket, by, turn);
  }
}));
await killed;
cpu += cpuOf(server.pid);
const seconds = (performance.now() - started) / 1000;

const entries = await journal();
const everyone = () => people.map(({ record }) => canonical(contentOf(record.document)));
await until("everyone has the same record", () => new Set(everyone()).size === 1, 30_000);
const misfit = await misfitOf(entries);
const session = fold(entries, blank(must(isId<"Workspace">(workspace) ? workspace : undefined)));
const last = must(session.rounds.at(-1));
const shown: Record<string, { values: readonly number[] }> = contentOf(must(people[0]).record.document)["estimates"];
const folded = Object.fromEntries(Object.entries(last.estimates).map(([seat, { values }]) => [`${round}/${seat}`, [...values]]));
const isFold = canonical(folded) === canonical(Object.fromEntries(Object.entries(shown).map(([key, { values }]) => [key, [...values]])));
const bySaid = Map.groupBy(entries.filter(({ event }) => event.type === "estimated"), ({ event }) => (event.type === "estimated" ? event.said : ""));
const lost = [...answered.keys()].filter((said) => bySaid.get(said)?.length !== 1);
visible.sort((a, b) => a - b);
const at = (share: number) => visible[Math.floor(visible.length * share)]?.toFixed(1);
const report = [
  `people ${PEOPLE}, estimates answered ${answered.size} of ${PEOPLE * EACH}, entries ${entries.length}, in ${seconds.toFixed(1)} s`,
  `chain ${misfit === null ? "fits" : `misfit at ${misfit.seq}`}; record equals the fold: ${isFold}; same record everywhere: true; answered but not there exactly once: ${lost.length}`,
  `command to visible: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, most ${at(0.9999)} ms over ${visible.length} sightings (the kill included)`,
  `server CPU: ${((100 * cpu) / seconds).toFixed(1)} % of a core`,
];
console.info(report.join("\n"));
writeFileSync("bench/results/room.txt", `${new Date().toISOString()}\n${report.join("\n")}\n`);
for (const { socket, record } of people) {
  socket.close();
  record.provider.destroy();
}
await server.kill("SIGTERM");
data.remove();
process.exit(misfit === null && isFold && lost.length === 0 && answered.size === PEOPLE * EACH ? 0 : 1);

/** Gives one estimate, again and again under the same id until it is answered, as an outbox does. */
async function estimate(socket: ReturnType<typeof owner.openSocket>, by: number, turn: number): Promise<void> {
  const id = randomUUID();
  const said = `${by + 1}:${turn + 1}`;
  const first = randomInt(0, 500_000);
  given.set(said, { at: performance.now(), by });
  for (;;) {
    const answer = await command(socket, { id, type: "estimate", round, values: [first, 500_000, 500_000 - first], said }).catch(() => null);
    if (answer?.ok === true) return void answered.set(said, answer.seq);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function journal(): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const page: { entries: Entry[]; next: number | null } = (await owner.get(`/api/v1/workspaces/${workspace}/journal?from=${from}`)).body;
    all.push(...page.entries);
    from = page.next;
  }
  return all;
}

function contentOf(document: typeof people[number]["record"]["document"]): Record<string, any> {
  return Object.fromEntries(recordMaps.map((name) => [name, Object.fromEntries(document.getMap(name).entries())]));
}

/** CPU seconds that a process has used so far (Linux). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
