import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseFile } from "#server/store/embedded/open-embedded.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";
import { dataFolder } from "#tests/support/server-process.ts";

const entry = fileURLToPath(new URL("../../server/admin.ts", import.meta.url));
const data = dataFolder();
let server: TestServer;
let owner: Person;
let workspace = "";

beforeAll(async () => {
  server = await aServer({ folder: data.folder });
  ({ owner, workspace } = await anOwner(server));
});
afterAll(async () => {
  await server.close();
  data.remove();
});

/** What the command says, and with what it ends. */
async function admin(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [entry, ...words], {
    env: { ...process.env, DATA_DIR: data.folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const out of [child.stdout, child.stderr])
    out.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, said };
}

describe("the admin command", () => {
  test("copies the database of a server that runs, and another one goes on from the copy", async () => {
    const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Before the copy" };
    valueOf(await owner.command(workspace, comment));
    const other = dataFolder();
    const copied = await admin(["backup", databaseFile(other.folder)]);
    expect(copied).toEqual({ code: 0, said: expect.stringContaining("is copied") as unknown });
    valueOf(await owner.command(workspace, { ...comment, text: "After the copy" }));
    for (const secret of ["auth-secret", "ballot-key"])
      copyFileSync(join(data.folder, secret), join(other.folder, secret));
    const second = await aServer({ folder: other.folder });
    type Recorded = { comments: Record<string, { text: string }> };
    const headers = { cookie: owner.cookie, origin: second.base };
    const path = `/api/v1/workspaces/${workspace}/record`;
    const { body } = await aPerson(() => second.base).ask<Recorded>("GET", path, { headers });
    expect(Object.values(body.comments).map(({ text }) => text)).toEqual(["Before the copy"]);
    await second.close();
    other.remove();
  });

  test("never writes over a file", async () => {
    const { code, said } = await admin(["backup", databaseFile(data.folder)]);
    expect([code, said]).toEqual([1, expect.stringContaining("exists already") as unknown]);
  });

  test("makes an owner link that a running server takes, once", async () => {
    const { code, said } = await admin(["owner-link"], { PUBLIC_URL: "https://team.example/" });
    expect(code).toBe(0);
    const key = /^Owner link: https:\/\/team\.example\/enter#(\S+)$/m.exec(said)?.[1] ?? "";
    const visitor = aPerson(() => server.base);
    expect(await visitor.enter(key)).toEqual([workspace]);
    expect((await aPerson(() => server.base).post("/api/v1/enter", { key })).status).toBe(403);
  });

  test("says what it can do, and what it could not", async () => {
    const empty = join(data.folder, "empty");
    mkdirSync(empty);
    const [helped, nowhere, unknown, elsewhere, misled] = await Promise.all([
      admin(["help"]),
      admin(["backup"]),
      admin(["destroy"]),
      admin(["backup", join(empty, "x")], { DATA_DIR: empty }),
      admin(["help"], { LOG_LEVEL: "loud" }),
    ]);
    expect(helped).toEqual({
      code: 0,
      said: expect.stringMatching(/backup FILE.*owner-link/s) as unknown,
    });
    expect([nowhere.code, unknown.code, elsewhere.code, misled.code]).toEqual([1, 1, 1, 2]);
    expect(unknown.said).toContain('There is no task "destroy"');
    expect(elsewhere.said).toContain("There is no database");
  });
});
