import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import { memberId, workspaceId } from "#tests/contracts/store-samples.ts";
import type { Home } from "./folder.ts";
import { makeHome } from "./folder.ts";

let home: Home;
beforeEach(async () => {
  home = await makeHome();
});
afterEach(() => home.teardown());

/** Lets a process write until it has printed that many lines, kills it, and tells what it had acknowledged per workspace. */
async function killed(round: number, lines: number): Promise<ReadonlyMap<string, number>> {
  const file = fileURLToPath(new URL("./appender.ts", import.meta.url));
  const child = spawn(process.execPath, [file, home.folder, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > lines) child.kill("SIGKILL");
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
  const whole = printed
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "));
  return new Map(whole.map(([workspace = "", seq = ""]) => [workspace, Number(seq)]));
}

test("a killed process loses nothing that it had acknowledged, and leaves no commit half done", async () => {
  for (const [round, lines] of [20, 80, 200, 500, 2600].entries()) {
    const acknowledged = await killed(round, lines);
    expect(acknowledged.size).toBe(5);
    const store = await home.reopen();
    for (const [name, seq] of acknowledged) {
      const workspace = workspaceId(name);
      const board = await store.document({ workspace, document: "board" });
      const record = await store.document({ workspace, document: "record" });
      const entries = (await store.workspace(workspace))?.entries ?? [];
      const answer = await store.answer(workspace, memberId("ann"), `c${record.seq - 1}`);
      expect(board.seq).toBeGreaterThanOrEqual(seq);
      expect(record.seq).toBeGreaterThanOrEqual(seq);
      expect(entries).toHaveLength(record.seq);
      expect(answer).not.toBeNull();
      expect(await store.answer(workspace, memberId("ann"), `c${record.seq}`)).toBeNull();
    }
    await store.close();
    const database = new DatabaseSync(databaseFile(home.folder));
    expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    database.close();
  }
  expect(home.troubles).toEqual([]);
}, 120_000);
