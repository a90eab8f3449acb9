import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exportOf } from "#lib/exchange/export.ts";
import { aWholeForecast } from "#tests/lib/exchange/a-workspace.ts";

async function verified(content: string | null): Promise<{ code: number; says: string }> {
  const folder = await mkdtemp(join(tmpdir(), "verify-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "forecast.json");
  if (content !== null) await writeFile(path, content);
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/verify.ts", path], (error, says) =>
      resolve({ code: Number(error?.code ?? 0), says }),
    );
  });
}

test("npm run verify says what fits and leaves with 0, and names what does not with 1", async () => {
  const file = await exportOf((await aWholeForecast()).source());
  const good = await verified(JSON.stringify(file));
  expect(good).toMatchObject({ code: 0 });
  expect(good.says).toContain("Everything fits: 18 entries, 2 rounds");
  expect(good.says).toContain(file.integrity.head);
  const bad = await verified(JSON.stringify(file).replace('"said":"1:12:7"', '"said":"1:12:8"'));
  expect(bad).toMatchObject({ code: 1 });
  expect(bad.says).toMatch(/^Entry \d+ does not fit: its hash/);
});

test("what cannot be read at all leaves with 2 and says so", async () => {
  expect(await verified(null)).toMatchObject({ code: 2 });
  const cut = await verified('{"format":"barycenter.export/1",');
  expect(cut.code).toBe(2);
  expect(cut.says).toContain("not JSON");
  expect(await verified('{"format":"something else"}')).toMatchObject({ code: 2 });
});
