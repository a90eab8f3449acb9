import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The product as people run it, in production, over a folder of its own. */
export type Product = { readonly base: string; readonly ownerLink: string; readonly log: () => string };

/** Starts the product on a free port; `stop` ends it and takes its folder away. Rejects with its log if it ends first. */
export async function startProduct(
  settings: Readonly<Record<string, string>> = {},
): Promise<Product & { readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "barycenter-"));
  const child = spawn(process.execPath, ["server/main.ts"], {
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: "production",
      HOST: "localhost",
      PORT: "0",
      DATA_DIR: folder,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const ownerLink = await new Promise<string>((done, fail) => {
    const hear = (bytes: Buffer) => {
      log += bytes.toString();
      const link = /Owner link: (\S+)/.exec(log)?.[1];
      if (link !== undefined) done(link);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => fail(new Error(`the server ended: ${log}`)));
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { base: new URL(ownerLink).origin, ownerLink, log: () => log, stop };
}
