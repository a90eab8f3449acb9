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
  /** Sends a signal; resolves with the exit code when the process has ended, null when the signal ended it. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const entry = fileURLToPath(new URL("./bare-server.ts", import.meta.url));
const manyAttempts = { LIMIT_DOORS_PER_MINUTE: "100000", LIMIT_COMMANDS_PER_TEN_SECONDS: "100000" };

/** Starts the server over a folder; `port` 0 takes a free one. */
export const startProcess = (folder: string, options: Options = {}): Promise<ServerProcess> =>
  standBy(folder, options).begin();

type Options = { readonly port?: number; readonly env?: Readonly<Record<string, string>> };

/** A process that has loaded the server and touches nothing before it is told to begin: so one can wait while another lives. */
export function standBy(
  folder: string,
  { port = 0, env = {} }: Options = {},
): { readonly begin: () => Promise<ServerProcess>; readonly dismiss: () => Promise<unknown> } {
  const child = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(tmpdir(), "barycenter-compiled"),
      ...manyAttempts,
      ...env,
      DATA_DIR: folder,
      PORT: String(port),
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines: string[] = [];
  child.stderr.on("data", (bytes: Buffer) => lines.push(bytes.toString()));
  child.stdin.on("error", () => undefined); // it ended before it was told to begin, which `begin` says
  const exited = once(child, "exit").then(([code]): number | null =>
    typeof code === "number" ? code : null,
  );
  const first = once(createInterface({ input: child.stdout }), "line").then(([line]) => String(line));
  const ended = exited.then(() => Promise.reject(new Error(`the server ended at once: ${lines.join("")}`)));
  ended.catch(() => undefined); // it does end, sooner or later
  const kill = (signal: NodeJS.Signals = "SIGKILL") => {
    child.kill(signal);
    return exited;
  };
  return {
    dismiss: kill,
    begin: async () => {
      child.stdin.end();
      const { port: bound, key } = JSON.parse(await Promise.race([first, ended])) as {
        port: number;
        key: string;
      };
      const base = `http://127.0.0.1:${bound}`;
      return { base, port: bound, key, pid: child.pid ?? 0, log: () => lines.join(""), kill };
    },
  };
}

/** A fresh folder for a server's data, and its removal. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "barycenter-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
