import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { spawnSimulators } from "#server/simulated/spawned.ts";
import { until } from "#tests/support/person.ts";
import { workspaceId } from "#tests/contracts/store-samples.ts";

const entry = fileURLToPath(new URL("../../../server/simulated/main.ts", import.meta.url));
const workspace = workspaceId("w1");
const nowhere = "http://127.0.0.1:9";
const analysts = [{ name: "Vera", code: "a-code-that-opens-nothing" }];

test("the process ends when whoever told it is gone", async () => {
  const child = spawn(process.execPath, [entry], { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("one that cannot come in says so, without the code, and ends", async () => {
  const warned: string[] = [];
  const simulators = spawnSimulators({
    warn: (facts, what) => warned.push(`${what} ${JSON.stringify(facts)}`),
  });
  simulators.bring({ workspace, base: nowhere, analysts });
  expect(simulators.areAwake(workspace)).toBe(true);
  await until("it has ended", () => !simulators.areAwake(workspace));
  expect(warned.join()).toContain("simulated analysts had trouble");
  expect(warned.join()).not.toContain("a-code-that-opens-nothing");
});

test("they are one process for a workspace, and dismissed or closed it is gone", async () => {
  const simulators = spawnSimulators({ warn: () => undefined });
  const other = workspaceId("w2");
  simulators.bring({ workspace, base: nowhere, analysts });
  simulators.bring({ workspace: other, base: nowhere, analysts });
  await simulators.dismiss(workspace);
  expect(simulators.areAwake(workspace)).toBe(false);
  await simulators.close();
  expect(simulators.areAwake(other)).toBe(false);
  await simulators.dismiss(workspace); // twice is once
});
