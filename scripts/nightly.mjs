// Runs the large counts and writes what came of them into docs/nightly.md. Every count can be set from outside: KILLS, REVEALS, HISTORIES,
// RUNS, PEOPLE, EACH, SECONDS, VISITS, SEED.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { end, say } from "./child.mjs";

const wanted = {
  KILLS: 1000,
  REVEALS: 300,
  HISTORIES: 20_000,
  RUNS: 2000,
  PEOPLE: 60,
  EACH: 20,
  SECONDS: 60,
  VISITS: 5,
};
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const counts = Object.fromEntries(
  Object.keys(wanted).map((name) => [name, process.env[name] ?? String(wanted[name])]),
);
const results = "test-results";
const convergence = "tests/laws/convergence.test.ts";

/** What is run: `telling` finds the lines of its output that belong into the report. */
const steps = [
  {
    name: "kills",
    sentence: "killing the server at random moments while people work",
    uses: ["KILLS"],
    files: ["tests/faults/kill.test.ts"],
    telling: /^\d+ kills: .*$/gm,
  },
  {
    name: "reveals",
    sentence: "killing the server between seal, lock and reveal",
    uses: ["REVEALS"],
    files: ["tests/faults/kill-reveal.test.ts"],
    telling: /(?!)/g,
  },
  {
    name: "histories",
    sentence: "letting copies of a board drop, delay, repeat and meet again",
    uses: ["HISTORIES"],
    files: [convergence],
    telling: /^.*\d+ histories.*$/gm,
  },
  {
    name: "properties",
    sentence: "drawing examples for every property",
    uses: ["RUNS"],
    files: propertyTests(),
    telling: /(?!)/g,
  },
  {
    name: "room",
    sentence: "filling one room with people, measured",
    uses: ["PEOPLE", "EACH", "SECONDS"],
    command: ["node", "bench/room.ts"],
    telling: /^(?:\d+ people|the chain|command sent|killed once|server:).*$/gm,
  },
  {
    name: "join",
    sentence: "letting people come in while others drag, measured",
    uses: [],
    command: ["node", "bench/join.ts"],
    telling: /^(?:\d+ drag|\| |\d+ opened).*$/gm,
  },
  {
    name: "lighthouse",
    sentence: "visiting the room as a phone does (Lighthouse)",
    uses: ["VISITS"],
    command: ["node", "bench/lighthouse.ts"],
    telling: /^(?:\d+ visits|performance|accessibility|best-practices|  below).*$/gm,
  },
];

mkdirSync(results, { recursive: true });
const outcomes = [];
for (const step of steps) outcomes.push(await outcomeOf(step));
writeFileSync("docs/nightly.md", report(outcomes));
const bad = outcomes.filter(({ isGood }) => !isGood).map(({ name }) => name);
if (bad.length > 0) end(`These did not hold: ${bad.join(", ")}. The report is docs/nightly.md.`);
say("everything held; the report is docs/nightly.md");

async function outcomeOf({ name, sentence, uses, files, command, telling }) {
  const told = uses.map((use) => `${use}=${counts[use]}`).join(" ");
  say(`${sentence} (${told} SEED=${seed})`);
  const file = `${results}/nightly-${name}.json`;
  const vitest = ["vitest", "run", "--testTimeout=86400000", "--reporter=default", "--reporter=json"];
  const from = Date.now();
  const { status, output } = await ran(command ?? [...vitest, `--outputFile.json=${file}`, ...files], uses);
  return {
    name,
    told,
    isGood: status === 0,
    seconds: Math.round((Date.now() - from) / 1000),
    tests: command === undefined ? testsIn(file) : "",
    lines: [...new Set(output.match(telling) ?? [])].map((line) => line.replace(/^[✓\s]+/, "").trim()),
  };
}

/** Runs a command with the counts that it uses; its output is shown and kept. */
function ran([program, ...words], uses) {
  const env = { ...process.env, SEED: seed, NO_COLOR: "1" };
  for (const name of Object.keys(wanted)) delete env[name];
  for (const name of uses) env[name] = counts[name];
  const child = spawn(program, words, {
    env,
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((done) => {
    child.on("error", (cause) => done({ status: 127, output: String(cause) }));
    child.on("close", (status) => done({ status, output }));
  });
}

/** Every file of tests that draws examples, the histories excepted. */
function propertyTests() {
  const all = readdirSync("tests", { recursive: true }).map((name) => `tests/${name.replaceAll("\\", "/")}`);
  return all.filter(
    (path) =>
      /\.test\.tsx?$/.test(path) &&
      path !== convergence &&
      readFileSync(path, "utf8").includes('"fast-check"'),
  );
}

function testsIn(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    return `${numPassedTests} tests good, ${numFailedTests} bad`;
  } catch {
    return "no result was written";
  }
}

function report(all) {
  const [cpu] = cpus();
  const gibibytes = (totalmem() / 2 ** 30).toFixed(1);
  const asked = Object.keys(wanted).filter((name) => counts[name] !== String(wanted[name]));
  const usual = Object.entries(wanted).map(([name, count]) => `${name}=${count}`);
  return [
    "# The large counts",
    "",
    `Written by \`npm run nightly\` on ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC.`,
    "",
    "| | |",
    "|---|---|",
    `| machine | ${cpu?.model.trim() ?? "unknown"}, ${cpus().length} cores, ${gibibytes} GiB, ${type()} ${release()} |`,
    `| Node | ${process.version} |`,
    `| seed | ${seed} |`,
    `| counts | ${asked.length === 0 ? "the usual ones" : `other than usual: ${asked.map((name) => `${name}=${counts[name]}`).join(", ")}`} (usual: ${usual.join(", ")}) |`,
    "",
    "| step | counts | outcome | took |",
    "|---|---|---|---|",
    ...all.map(
      ({ name, told, isGood, tests, seconds }) =>
        `| ${name} | ${told} | ${isGood ? "held" : "**did not hold**"}${tests === "" ? "" : `: ${tests}`} | ${seconds} s |`,
    ),
    "",
    ...all.flatMap(({ name, lines }) =>
      lines.length === 0 ? [] : [`**${name}**`, "", ...lines.map((line) => `- ${line}`), ""],
    ),
  ].join("\n");
}
