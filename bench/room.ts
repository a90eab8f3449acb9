// `npm run bench -- room`: 60 people in one room, 20 estimates each within a minute, five reconnect, the server is killed once.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Json } from "#lib/kit/json.ts";
import { canonical } from "#lib/kit/json.ts";
import { must } from "#lib/kit/assert.ts";
import { recordMaps } from "#lib/documents/record.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";
import { dataFolder, standBy } from "#tests/support/server-process.ts";
import type { Work, Worker } from "./parts/people-at-work.ts";
import { showsFold } from "./parts/record-and-fold.ts";
import { asWorkspace, estimate, waitMs, watch, workersIn } from "./parts/people-at-work.ts";

const PEOPLE = Number(process.env["PEOPLE"] ?? 60);
const EACH = Number(process.env["EACH"] ?? 20);
const SECONDS = Number(process.env["SECONDS"] ?? 60);
const RECONNECTING = 5;

const data = dataFolder();
let server = await standBy(data.folder).begin();
const next = standBy(data.folder, { port: server.port });
const owner = aPerson(() => server.base);
const workspace = asWorkspace(must((await owner.enter(server.key))[0]));
const code = await owner.invite(workspace, "analyst", PEOPLE);
const workers = await workersIn(workspace, { base: () => server.base, code, count: PEOPLE });
const opening = await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "open" });
const { round } = valueOf(opening);
const work: Work = { given: new Map(), answered: new Map(), sightingsMs: [] };
watch(workers, work);

const started = performance.now();
const usage = { cpuSeconds: -cpuSecondsOf(server.pid), mostMebibytes: 0 };
const [downMs] = await Promise.all([killOnce(), ...workers.map(workThrough)]);
takeUsage();
const seconds = (performance.now() - started) / 1000;

const entries = await journal();
const contents = () => workers.map(({ record }) => canonical(contentOf(record)));
await until("everyone has the same record", () => new Set(contents()).size === 1, 60_000);
const misfit = await misfitOf(entries);
const isFold = showsFold(must(workers[0]).record.document, fold(entries, blank(workspace)));
const times = Map.groupBy(entries, ({ event }) => (event.type === "estimated" ? (event.said ?? "") : ""));
const lost = [...work.answered.keys()].filter((said) => times.get(said)?.length !== 1);
const isGood = misfit === null && isFold && lost.length === 0 && work.answered.size === PEOPLE * EACH;

const report = [
  `${PEOPLE} people, ${work.answered.size} of ${PEOPLE * EACH} estimates answered, ${entries.length} entries, in ${seconds.toFixed(1)} s`,
  `the chain ${misfit === null ? "fits" : `does not fit at ${misfit.seq}`}; the record ${isFold ? "equals" : "differs from"} the fold, and is the same everywhere; answered and not there exactly once: ${lost.length}`,
  `command sent to seen by others: median ${seenAt(0.5)} ms, 99th percentile ${seenAt(0.99)} ms, longest ${seenAt(1)} ms, over ${work.sightingsMs.length} sightings`,
  `killed once at half time, answering again after ${Math.round(downMs)} ms; ${Math.min(RECONNECTING, PEOPLE)} reconnected besides`,
  `server: ${((100 * usage.cpuSeconds) / seconds).toFixed(1)} % of a core, ${usage.mostMebibytes} MiB at most`,
];
console.info(report.join("\n"));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/room.txt", `${new Date().toISOString()}\n${report.join("\n")}\n`);
for (const { socket, record } of workers) {
  socket.close();
  record.provider.destroy();
}
await server.kill("SIGTERM");
data.remove();
process.exit(isGood ? 0 : 1);

/** Kills the server at half time and starts it again on the same port; how long it was down. */
async function killOnce(): Promise<number> {
  await waitMs((SECONDS * 1000) / 2);
  takeUsage();
  const from = performance.now();
  await server.kill("SIGKILL");
  server = await next.begin();
  usage.cpuSeconds -= cpuSecondsOf(server.pid); // what it took to load and open is no work in the room
  return performance.now() - from;
}

/** One person's estimates, each at a random moment of its share of the time. */
async function workThrough(worker: Worker, by: number): Promise<number> {
  for (let turn = 0; turn < EACH; turn += 1) {
    const due = started + ((turn + Math.random()) * SECONDS * 1000) / EACH;
    await waitMs(due - performance.now());
    if (by < RECONNECTING && turn === Math.floor(EACH / 4)) reconnect(worker);
    await estimate(worker, work, { by, turn, round });
  }
  return 0;
}

function reconnect({ socket, record }: Worker): void {
  socket.disconnect().connect();
  record.provider.disconnect();
  record.provider.connect();
}

async function journal(): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let from: number | null = 1; from !== null;) {
    type Page = { entries: readonly Entry[]; next: number | null };
    const { body }: { body: Page } = await owner.get<Page>(
      `/api/v1/workspaces/${workspace}/journal?from=${from}`,
    );
    all.push(...body.entries);
    from = body.next;
  }
  return all;
}

type Content = Readonly<Record<string, Readonly<Record<string, Json>>>>;

function contentOf({ document }: Worker["record"]): Content {
  const map = (name: string) => Object.fromEntries(document.getMap<Json>(name).entries());
  return Object.fromEntries(recordMaps.map((name) => [name, map(name)]));
}

function seenAt(share: number): string {
  const inOrder = work.sightingsMs.toSorted((a, b) => a - b);
  return (inOrder[Math.ceil(share * inOrder.length) - 1] ?? Number.NaN).toFixed(1);
}

function takeUsage(): void {
  usage.cpuSeconds += cpuSecondsOf(server.pid);
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  const mebibytes = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  usage.mostMebibytes = Math.max(usage.mostMebibytes, mebibytes);
}

/** CPU seconds that a process has used so far (Linux). */
function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
