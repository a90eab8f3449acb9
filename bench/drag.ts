// `npm run bench -- drag [analysts ...]`: what a pointer move costs in the browser while others drag as well; without numbers 30, 100 and 300 of them, and the report is kept.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { must } from "#lib/kit/assert.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";
import { startProduct } from "#tests/support/product.ts";
import { costsOfMoves } from "./parts/main-thread.ts";
import { peopleDragging } from "./parts/people-dragging.ts";
import { waitMs } from "./parts/people-at-work.ts";
import { COMMITS, type Commits, watchCommits } from "./parts/watch-commits.ts";

const counts = process.argv.slice(2).map(Number);
const SECONDS = Number(process.env["SECONDS"] ?? 5);
const FRAME_MS = 1000 / 60;
const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];

/** What was seen while one drags among that many. */
type Seen = {
  readonly analysts: number;
  readonly costs: readonly number[];
  readonly longTasks: readonly number[];
  readonly commits: Commits;
};

process.env["LIMIT_DOORS_PER_MINUTE"] ??= "10000"; // all come from one address, at once
const executablePath = process.env["CHROMIUM_PATH"];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--disable-background-networking"],
});
const seen: Seen[] = [];
for (const analysts of counts.length > 0 ? counts : [30, 100, 300]) {
  seen.push(await among(analysts));
  console.info(rowOf(must(seen.at(-1))));
}
await browser.close();
const report = inWords(seen);
console.info(report);
if (counts.length === 0) {
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/drag.md", report);
}
process.exit(0);

async function among(analysts: number): Promise<Seen> {
  const product = await startProduct();
  try {
    const owner = aPerson(() => product.base);
    const workspace = must((await owner.enter(new URL(product.ownerLink).hash.slice(1)))[0]);
    const code = await owner.invite(workspace, "analyst", 1000);
    const opened = await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "open" });
    const { round } = valueOf(opened);
    const end = await peopleDragging(analysts, { base: product.base, code, workspace, round });
    const page = await aPage(product.base, { code, workspace });
    const result = await whileDragging(page);
    end();
    await page.context().close();
    return { analysts, ...result };
  } finally {
    await product.stop();
  }
}

/** The room as an analyst sees it who has given an estimate. */
async function aPage(
  base: string,
  { code, workspace }: { readonly code: string; readonly workspace: string },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchCommits);
  await page.request.post("/api/v1/join", { data: { code, name: "One who is watched" } });
  await page.goto(`/w/${workspace}/forecast`);
  await page.getByRole("img", { name: "Your estimate" }).click();
  await page.getByText("Given just now").waitFor();
  await waitMs(2_000); // until the room has come to rest
  return page;
}

/** Drags one's own point in circles, a move per frame, with a trace of the page. */
async function whileDragging(page: Page): Promise<Omit<Seen, "analysts">> {
  const box = must(await page.getByRole("img", { name: "Your estimate" }).boundingBox());
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.62];
  const spot = (turn: number) => [x + 70 * Math.cos(turn / 20), y + 70 * Math.sin(turn / 20)] as const;
  await page.mouse.move(...spot(0));
  await page.mouse.down();
  await page.mouse.move(...spot(1));
  await page.evaluate(listenToLongTasks);
  await browser.startTracing(page, { categories });
  const before = await commitsOf(page);
  const start = performance.now();
  for (let turn = 2; performance.now() < start + SECONDS * 1000; turn += 1) {
    await page.mouse.move(...spot(turn));
    await waitMs(start + turn * FRAME_MS - performance.now());
  }
  const after = await commitsOf(page);
  const trace = await browser.stopTracing();
  await page.mouse.up();
  return {
    costs: costsOfMoves(JSON.parse(trace.toString())),
    longTasks: await page.evaluate<number[]>("longTasks"),
    commits: {
      all: after.all - before.all,
      outside: after.outside - before.outside,
      parts: after.parts.slice(before.parts.length),
    },
  };
}

function commitsOf(page: Page): Promise<Commits> {
  return page.evaluate<Commits>(COMMITS);
}

function listenToLongTasks(): void {
  const longTasks: number[] = [];
  Object.assign(globalThis, { longTasks });
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  ).observe({ type: "longtask" });
}

function rowOf({ analysts, costs, longTasks, commits }: Seen): string {
  const inOrder = costs.toSorted((a, b) => a - b);
  const at = (share: number) => (inOrder[Math.ceil(share * inOrder.length) - 1] ?? Number.NaN).toFixed(1);
  const cells = [
    analysts,
    costs.length,
    at(0.5),
    at(0.95),
    at(1),
    longTasks.length,
    commits.all,
    commits.outside,
  ];
  return `| ${cells.join(" | ")} |`;
}

function inWords(all: readonly Seen[]): string {
  const [cpu] = cpus();
  const outside = [...new Set(all.flatMap(({ commits }) => commits.parts))];
  return [
    `# What a pointer move costs while others drag`,
    "",
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model ?? "unknown"}, ${browser.version()}, production build, no throttling; ${SECONDS} seconds of dragging in a triangle at 1440 × 900. Everyone else drags too and shows a point twelve times a second; server and analysts run on the same machine.`,
    "",
    "| analysts | pointer moves | scripting and layout, median (ms) | 95th percentile (ms) | longest (ms) | tasks above 50 ms | React commits | of them outside the instrument |",
    "| --: | --: | --: | --: | --: | --: | --: | --: |",
    ...all.map(rowOf),
    "",
    "Scripting and layout: all script, style and layout of the page’s main thread from one pointer move to the next, also what the others’ points set off. Outside the instrument: commits in which a component was rendered that is neither the instrument nor in it.",
    ...(outside.length > 0 ? ["", `Rendered outside: ${outside.join(", ")}.`] : []),
    "",
  ].join("\n");
}
