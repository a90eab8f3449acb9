import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readSettings } from "#server/settings.ts";
import { dataFolder } from "#tests/support/server-process.ts";

const problemsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment);
  return read.ok ? [] : read.problems;
};

describe("the settings", () => {
  test("all have a value when nothing is set", () => {
    const read = readSettings({});
    expect(read).toMatchObject({
      ok: true,
      settings: { HOST: "127.0.0.1", PORT: 3000, DATA_DIR: "./data", TRUSTED_PROXY: "none" },
    });
  });

  test("that are set to nothing are as if they were not set", () => {
    expect(readSettings({ PORT: "", PUBLIC_URL: "" })).toEqual(readSettings({}));
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORT", "80.5"],
    ["PUBLIC_URL", "team.example"],
    ["PUBLIC_URL", "ftp://team.example"],
    ["TRUSTED_PROXY", "all"],
    ["LOG_LEVEL", "loud"],
    ["METRICS_TOKEN", "short"],
    ["AUTH_SECRET", "short"],
    ["BALLOT_KEY", "g".repeat(64)],
    ["LIMIT_DOORS_PER_MINUTE", "0"],
    ["LIMIT_WORKSPACES", "many"],
  ])("name the one that is wrong: %s=%s", (name, value) => {
    const [problem, ...more] = problemsOf({ [name]: value });
    expect(problem).toMatch(new RegExp(`^${name}: \\S`));
    expect(more).toEqual([]);
  });

  test.each(["LIMIT_FOO", "BARYCENTER_PORT"])("name the one of ours that there is not: %s", (name) => {
    expect(problemsOf({ [name]: "1" })).toEqual([`${name}: no such setting`]);
  });

  test.each(["DATABASE_URL", "REDIS_URL", "SMTP_URL", "OIDC_ISSUER"])(
    "name the one that this version does not support yet: %s",
    (name) => {
      expect(problemsOf({ [name]: "x://y" })).toEqual([`${name}: not supported by this version yet`]);
      expect(problemsOf({ [name]: "" })).toEqual([]);
    },
  );

  test("leave alone what is not ours", () => {
    expect(problemsOf({ PATH: "/bin", EDITOR: "ed", PORTS: "x" })).toEqual([]);
  });

  test("name everything that is wrong at once", () => {
    expect(problemsOf({ PORT: "abc", LOG_LEVEL: "loud", LIMIT_FOO: "1" })).toHaveLength(3);
  });
});

describe("a server with a setting that is wrong", () => {
  const data = dataFolder();
  const entry = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
  afterAll(data.remove);

  test.each([
    [{ PORT: "abc" }, "PORT"],
    [{ LIMIT_FOO: "1" }, "LIMIT_FOO"],
    [{ DATABASE_URL: "postgres://db/barycenter" }, "DATABASE_URL"],
  ])("names it and ends with 2 before it touches anything: %o", async (wrong, name) => {
    const folder = `${data.folder}/untouched`;
    const child = spawn(process.execPath, [entry], {
      env: { ...process.env, DATA_DIR: folder, ...wrong },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await once(child, "close");
    expect(child.exitCode).toBe(2);
    expect(said).toMatch(new RegExp(`^Barycenter: setting ${name}: `, "m"));
    expect(existsSync(folder)).toBe(false);
  });
});
