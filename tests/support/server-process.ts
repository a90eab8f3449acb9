import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, over a folder that outlives it. */
export type ServerProcess = {
  readonly base: string;
  readonly port: number;
  /** The key of the owner link that this start made. */
  readonly key: string;
  readonly pid: number;
  /** Everything it has written to its log so far. */
  readonly log: () => string;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
};

const entry = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

/** Starts the server over a folder; `port` 0 takes a free one. */
export async function startProcess(folder: string, { port = 0, env = {} }: { port?: number; env?: Record<string, string> } = {}): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: { ...process.env, LIMIT_DOORS_PER_MINUTE: "100000", LIMIT_COMMANDS_PER_TEN_SECONDS: "100000", ...env, DATA_DIR: folder, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  child.stderr?.on("data", (bytes: Buffer) => lines.push(bytes.toString()));
  if (child.stdout === null) throw new Error("no output to read the port from");
  const exited = once(child, "exit");
  const first = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    exited.then(() => { throw new Error(`the server ended at once: ${lines.join("")}`); }),
  ]);
  const { port: bound, key }: { port: number; key: string } = JSON.parse(String(first[0]));
  return {
    base: `http://127.0.0.1:${bound}`,
    port: bound,
    key,
    pid: child.pid ?? 0,
    log: () => lines.join(""),
    kill: async (signal = "SIGKILL") => {
      child.kill(signal);
      await exited;
    },
  };
}

/** A fresh folder for a server's data, and its removal. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "barycenter-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
