// Runs a task on a Node new enough, with what it needs installed and built. No dependencies; any Node 20 runs it.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { end, run, runAll, say } from "./child.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const runtime = join(root, "scripts", "node");
const windows = process.platform === "win32";
const [task = "start", ...rest] = process.argv.slice(2);
const noNetwork =
  "If the npm registry cannot be reached, connect to a network (or set npm's registry) and run this again.";

/** Tasks that are a file of ours, run on the pinned Node. */
const files = {
  nightly: "scripts/nightly.mjs",
  shots: "tests/shots.ts",
  verify: "scripts/verify.ts",
  admin: "server/admin.ts",
};
const needsPages = ["start", "test", "nightly", "shots"];
/** Benchmarks of what a browser shows. */
const inBrowser = ["drag", "lighthouse"];

process.chdir(root);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || major === 25 || (major === 24 && minor < 15)) await onPinnedNode(); // never returns
process.env.PATH = [dirname(process.execPath), join(root, "node_modules", ".bin"), process.env.PATH].join(
  delimiter,
);
process.env.NEXT_TELEMETRY_DISABLED = "1";
delete process.env.NODE_ENV; // "production" from outside would hide half of the tools
await alone(install);
const isShown = task === "bench" && [...inBrowser, "join"].includes(rest[0]);
if (needsPages.includes(task) || isShown) await alone(build);
if (["shots", "nightly"].includes(task) || (isShown && inBrowser.includes(rest[0]))) await browse();

if (task === "start" || task === "dev") {
  process.env.NODE_ENV = task === "start" ? "production" : "development";
  await import("#server/main.ts"); // in this process: signals need no relay
} else if (task === "test") await import("./test.mjs");
else if (task === "check") await check();
else if (task === "bench") await runFile(benchmark(rest[0]), rest.slice(1));
else if (files[task] !== undefined) await runFile(files[task], rest);
else process.exit(await run(task, rest));

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function hash(parts) {
  return createHash("sha256").update(parts.join("\0")).digest("hex");
}

/** npm, where one started us that very one again, on this Node. */
async function npm(args, waiting) {
  const cli = process.env.npm_execpath;
  const status = cli?.endsWith(".js")
    ? await run(process.execPath, [cli, ...args], { waiting })
    : await run("npm", args, { waiting });
  if (status > 128) process.exit(status); // stopped by a signal
  if (status !== 0) end(`npm ${args[0]} failed. ${noNetwork}`, status);
}

/** Those who drive a browser are told which. */
async function browse() {
  const { findBrowser } = await import("./browser.mjs");
  const browser = await findBrowser();
  if (browser === null) end(`"${task}" needs a Chromium.`);
  process.env.CHROMIUM_PATH = browser;
}

async function runFile(path, args) {
  if (!existsSync(path)) end(`${path} is missing, so "${task}" cannot run.`);
  process.exit(await run(process.execPath, [path, ...args]));
}

function benchmark(name) {
  const names = existsSync("bench") ? readdirSync("bench").filter((file) => file.endsWith(".ts")) : [];
  const known = names.map((file) => file.slice(0, -".ts".length));
  if (!known.includes(name))
    end(`Say which benchmark: npm run bench -- ${known.join(" | ") || "(there is none yet)"}`);
  return join("bench", `${name}.ts`);
}

/** Format, lint, types and unused code; all of them, even when one complains. */
async function check() {
  const { staticSteps } = await import("./static-steps.mjs");
  const failed = [];
  for (const { name, sentence, commands } of staticSteps) {
    say(sentence);
    if (!(await runAll(commands))) failed.push(name);
  }
  if (failed.length > 0) end(`These complained: ${failed.join(", ")}.`);
  say("nothing to complain about");
}

async function onPinnedNode() {
  const family = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const name = `${family}-${windows ? "win" : process.platform}-${process.arch}`;
  const folder = join(runtime, "node_modules", name);
  const wanted = JSON.parse(read(join(runtime, "package.json"))).optionalDependencies[name];
  const sorry = () =>
    end(`Barycenter needs Node 24.15, 26 or newer; this is ${process.version}: see nodejs.org.`);
  const isThere = () => JSON.parse(read(join(folder, "package.json")) || "{}").version === wanted;
  if (wanted === undefined) sorry();
  await alone(async () => {
    if (isThere()) return;
    say(`fetching Node ${wanted} through npm, as ${process.version} is not one we run on (once, 55 MB)`);
    await npm(["ci", "--no-audit", "--no-fund", "--prefix", runtime], "fetching Node");
    if (!isThere()) end(`Node ${wanted} did not arrive. ${noNetwork}`); // npm passes over what is optional
  });
  const binary = join(folder, "bin", windows ? "node.exe" : "node");
  process.exit(await run(binary, process.argv.slice(1), { onError: sorry, shell: false }));
}

async function install() {
  const due = hash([process.version, process.platform, process.arch, read("package-lock.json")]);
  if (read("node_modules/.stamp") === due) return;
  say("installing packages (about half a minute, the first time longer)");
  await npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], "installing packages");
  const link = join("node_modules", ".bin", "node");
  if (process.execPath.startsWith(runtime) && !windows)
    symlinkSync(relative(dirname(link), process.execPath), link);
  writeFileSync("node_modules/.stamp", due);
}

async function build() {
  const within = (top) =>
    existsSync(top) ? readdirSync(top, { recursive: true }).map((name) => join(top, name)) : [];
  const settings = ["package-lock.json", "next.config.js", "postcss.config.js", "tsconfig.json"];
  const sources = [
    ...["app", "lib", "public"].flatMap(within).toSorted((a, b) => (a < b ? -1 : 1)),
    ...settings,
  ];
  const present = sources.filter((path) => existsSync(path) && statSync(path).isFile());
  const due = hash(present.flatMap((path) => [path, read(path)]));
  if (read(".next/.stamp") === due) return;
  say("building the pages (about 20 seconds, only when something changed)");
  rmSync(".next/.stamp", { force: true });
  const status = await run("next", ["build"], { waiting: "building the pages" });
  if (status !== 0) end("The pages could not be built; what stopped it stands above.", status);
  writeFileSync(".next/.stamp", due);
}

/** npm start and npm test may run side by side: one at a time installs and builds. */
async function alone(work) {
  const lock = join(root, ".run.lock");
  const free = () => rmSync(lock, { force: true });
  for (let tries = 0; !taken(lock); tries += 1) {
    const holder = read(lock);
    if (!isAlive(holder)) free();
    if (tries === 10)
      say(`waiting for process ${holder} to install or build (if there is none, delete .run.lock)`);
    await new Promise((done) => setTimeout(done, 200));
  }
  process.once("exit", free);
  await work();
  process.removeListener("exit", free);
  free();
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause.code !== "EEXIST") throw cause;
    return false;
  }
}

function isAlive(pid) {
  if (pid === "") return true; // just being written
  if (Number(pid) === process.pid) return false; // left behind by an earlier process of our number
  try {
    return process.kill(Number(pid), 0);
  } catch (cause) {
    return cause.code === "EPERM";
  }
}
