// `npm run bench -- join`: ten people drag, and while they do thirty more open the room within five seconds, pages and all. What the
// drags feel, beside the same without anybody joining.
import { mkdirSync, writeFileSync } from "node:fs";
import { must } from "#lib/kit/assert.ts";
import { routes } from "#lib/wire/routes.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";
import { startProduct } from "#tests/support/product.ts";
import { waitMs, workersIn } from "./parts/people-at-work.ts";

const DRAGGING = Number(process.env["DRAGGING"] ?? 10);
const JOINING = Number(process.env["JOINING"] ?? 30);
const WITHIN_MS = Number(process.env["SECONDS"] ?? 5) * 1000;
const HERTZ = 12;

type Worker = Awaited<ReturnType<typeof workersIn>>[number];

const product = await startProduct({ LIMIT_DOORS_PER_MINUTE: "100000" });
const base = () => product.base;
const owner = aPerson(base);
const workspace = must((await owner.enter(must(product.ownerLink.split("#")[1])))[0]);
const code = await owner.invite(workspace, "analyst", DRAGGING + JOINING);
const workers = await workersIn(workspace, { base, code, count: DRAGGING });
valueOf(await owner.command(workspace, { type: "open-round", kind: "open" }));
await openPages(owner.cookie); // what the first visitor pays is not what is measured
const sentAt = new Map<number, number>();
const sightings: { alone: number[]; joined: number[] } = { alone: [], joined: [] };
let phase: keyof typeof sightings = "alone";
for (const worker of workers) watchPoints(worker);

await dragFor(WITHIN_MS);
phase = "joined";
const opened: number[] = [];
await Promise.all([dragFor(WITHIN_MS), ...Array.from({ length: JOINING }, (_, turn) => joinAt(turn))]);

const rows = (["alone", "joined"] as const).map(
  (name) =>
    `| ${name === "alone" ? "nobody joins" : `${JOINING} join`} | ${sightings[name].length} | ${at(sightings[name], 0.5)} | ${at(sightings[name], 0.99)} | ${at(sightings[name], 1)} |`,
);
const report = [
  `${DRAGGING} drag at ${HERTZ} Hz; from a point sent to that point heard by another, in ms:`,
  "",
  "| | heard | median | 99th percentile | longest |",
  "|---|---|---|---|---|",
  ...rows,
  "",
  `${opened.length} opened the room (page, its scripts and styles, both documents, the line for commands): median ${at(opened, 0.5)} ms, longest ${at(opened, 1)} ms.`,
];
console.info(report.join("\n"));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/join.txt", `${new Date().toISOString()}\n${report.join("\n")}\n`);
for (const { socket, record } of workers) {
  socket.close();
  record.provider.destroy();
}
await product.stop();
process.exit(0);

/** Everyone moves their point for so long; each vector is used once, so that whoever sees it knows when it was sent. */
async function dragFor(ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    for (const [by, { record }] of workers.entries()) {
      const mark = sentAt.size + 1;
      sentAt.set(mark, performance.now());
      record.awareness.setLocalState({
        screen: "forecast",
        point: [mark, 500_000 - by, 500_000 + by - mark],
      });
    }
    await waitMs(1000 / HERTZ);
  }
  await waitMs(500);
}

function watchPoints({ record }: Worker): void {
  const own = record.document.clientID;
  record.awareness.on("change", ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      if (client === own) continue;
      const state: { readonly point?: readonly number[] } | undefined = record.awareness
        .getStates()
        .get(client);
      const from = sentAt.get(state?.point?.[0] ?? -1);
      if (from !== undefined) sightings[phase].push(performance.now() - from);
    }
  });
}

/** One of those who come: the invitation, the page with all that it fetches, both documents, the line for commands. */
async function joinAt(turn: number): Promise<void> {
  await waitMs((turn / JOINING) * WITHIN_MS);
  const from = performance.now();
  const person = aPerson(base);
  await person.join(code, `Late ${turn + 1}`);
  await openPages(person.cookie);
  const record = person.openDocument(workspace, "record");
  const board = person.openDocument(workspace, "board");
  const socket = person.openSocket(workspace);
  await until(
    "the room is open",
    () => record.provider.synced && board.provider.synced && socket.connected,
    60_000,
  );
  opened.push(performance.now() - from);
  socket.close();
  record.provider.destroy();
  board.provider.destroy();
}

async function openPages(cookie: string): Promise<void> {
  const headers = { cookie };
  const page = await (await fetch(`${product.base}${routes.forecast(workspace)}`, { headers })).text();
  const parts = new Set(
    [...page.matchAll(/\/_next\/static\/[^"'\\ )]+\.(?:js|css|woff2)/g)].map(([path]) => path),
  );
  await Promise.all(
    [...parts].map(async (path) => (await fetch(`${product.base}${path}`, { headers })).arrayBuffer()),
  );
}

function at(times: readonly number[], share: number): string {
  const inOrder = times.toSorted((a, b) => a - b);
  return (inOrder[Math.ceil(share * inOrder.length) - 1] ?? Number.NaN).toFixed(1);
}
