// `npm run bench -- lighthouse`: the room in production as a phone sees it (Lighthouse's mobile profile), the median of five visits.
// Lighthouse is fetched into bench/lighthouse when it is not there; nobody else needs it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { must } from "#lib/kit/assert.ts";
import { routes } from "#lib/wire/routes.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";
import { startProduct } from "#tests/support/product.ts";

const VISITS = Number(process.env["VISITS"] ?? 5);
const folder = "bench/lighthouse";
/** What is wanted of each category, out of 100. */
const wanted = { performance: 90, accessibility: 100, "best-practices": 100 } as const;

const visited = z.object({
  categories: z.record(z.string(), z.object({ score: z.number() })),
  audits: z.record(
    z.string(),
    z.object({ displayValue: z.string().optional(), score: z.number().nullable() }),
  ),
});
type Visit = z.infer<typeof visited>;

if (!existsSync(`${folder}/node_modules/lighthouse`))
  spawnSync("npm", ["ci", "--ignore-scripts", "--prefix", folder], { stdio: "inherit" });
const product = await startProduct();
const owner = aPerson(() => product.base);
const workspace = must((await owner.enter(must(product.ownerLink.split("#")[1])))[0]);
valueOf(await owner.command(workspace, { type: "open-round", kind: "open" }));
const visits: Visit[] = [];
for (let visit = 0; visit < VISITS; visit += 1) visits.push(visitRoom());
await product.stop();

const scores = Object.entries(wanted).map(([name, least]) => {
  const all = visits.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100));
  return { name, least, all, median: middle(all) };
});
const blames = Object.entries(must(visits.at(-1)).audits).filter(
  ([, { score }]) => score !== null && score < 0.9,
);
const report = [
  `${VISITS} visits of ${routes.forecast("…")} by a phone:`,
  ...scores.map(
    ({ name, least, all, median }) => `${name}: median ${median} of ${all.join(", ")} (wanted: ${least})`,
  ),
  ...blames.map(([name, { displayValue = "" }]) => `  below 90 at the last visit: ${name} ${displayValue}`),
];
console.info(report.join("\n"));
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/lighthouse.txt", `${new Date().toISOString()}\n${report.join("\n")}\n`);
process.exit(scores.every(({ median, least }) => median >= least) ? 0 : 1);

/** One visit by a browser of its own; nothing is kept from the one before. */
function visitRoom(): Visit {
  const { stdout } = spawnSync(
    process.execPath,
    [
      `${folder}/node_modules/lighthouse/cli/index.js`,
      `${product.base}${routes.forecast(workspace)}`,
      "--output=json",
      "--quiet",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking",
      `--only-categories=${Object.keys(wanted).join(",")}`,
      `--extra-headers=${JSON.stringify({ Cookie: owner.cookie })}`,
    ],
    {
      env: { ...process.env, CHROME_PATH: process.env["CHROMIUM_PATH"] },
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    },
  );
  return visited.parse(JSON.parse(stdout));
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
