// Runs everything that can be known of the project, and ends on the plain line "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { run, runAll, say } from "./child.mjs";
import { staticSteps } from "./static-steps.mjs";

const results = "test-results";
const unitFile = `${results}/vitest.json`;
const journeyFile = `${results}/journeys.json`;
const began = Date.now();

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts = [];
for (const step of staticSteps) await counted(step.name, step.sentence, () => one(runAll(step.commands)));
await counted("size", "weighing what a browser has to fetch (size-limit)", () =>
  one(runAll([["size-limit"]])),
);
await counted("tests", "running the tests in Node and in a simulated browser (vitest)", units);
await counted("journeys", "walking through the journeys in Chromium (playwright)", journeys);
conclude();

async function counted(name, sentence, work) {
  say(sentence);
  const from = Date.now();
  const { passed, failed } = await work();
  counts.push({ name, passed, failed, seconds: Math.round((Date.now() - from) / 1000) });
}

function conclude() {
  say(`everything took ${Math.round((Date.now() - began) / 1000)} s:`);
  for (const { name, passed, failed, seconds } of counts) {
    say(`  ${failed > 0 ? "FAILED" : "good  "} ${name}: ${passed} good, ${failed} bad, ${seconds} s`);
  }
  const total = (which) => counts.reduce((sum, count) => sum + count[which], 0);
  process.exitCode = total("failed") > 0 ? 1 : 0;
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
}

/** A step that either holds or does not counts as one test. */
async function one(holds) {
  return (await holds) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function units() {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitFile}`];
  const status = await run("vitest", ["run", ...reporters]);
  const { testResults = [], numPassedTests = 0, numFailedTests = 0 } = read(unitFile) ?? {};
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return atLeastOneBad(status, { passed: numPassedTests, failed: numFailedTests + broken.length });
}

async function journeys() {
  const browser = await findBrowser();
  if (browser === null) return { passed: 0, failed: 1 };
  process.env.CHROMIUM_PATH = browser;
  const status = await run("playwright", ["test"], { stdin: "ignore" });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(journeyFile)?.stats ?? {};
  return atLeastOneBad(status, { passed: expected + flaky, failed: unexpected });
}

/** A runner that failed without a failing test (a crash, a lost result) still counts. */
function atLeastOneBad(status, { passed, failed }) {
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
