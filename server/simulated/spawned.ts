import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Simulators } from "./simulators.ts";
import type { Told } from "./told.ts";

const entry = fileURLToPath(new URL("./main.ts", import.meta.url));

type Process = ChildProcessByStdio<Writable, null, Readable>;

type Wanted = {
  readonly warn: (facts: object, message: string) => void;
  readonly pace?: number;
};

/** Simulated analysts in child processes. They are told everything on their standard input and end when it does, even if we are killed. */
export function spawnSimulators({ warn, pace = 1 }: Wanted): Simulators {
  const processes = new Map<WorkspaceId, Process>();

  function begin(workspace: WorkspaceId): Process {
    // An environment of its own: ours holds keys.
    const env = { NODE_ENV: "production" } as const;
    const child = spawn(process.execPath, [entry], { env, stdio: ["pipe", "ignore", "pipe"] });
    const forget = () => void (processes.get(workspace) === child && processes.delete(workspace));
    child.on("exit", forget);
    child.on("error", (cause) => {
      forget();
      warn({ workspace, cause: String(cause) }, "simulated analysts could not be started");
    });
    child.stdin.on("error", () => undefined); // it ended before it was told, which its exit says
    createInterface({ input: child.stderr }).on("line", (line) =>
      warn({ workspace, line: line.slice(0, 300) }, "simulated analysts had trouble"),
    );
    processes.set(workspace, child);
    return child;
  }

  async function end(child: Process): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exit = once(child, "exit");
    child.kill("SIGKILL"); // it keeps nothing that could be lost
    await exit;
  }

  return {
    bring: ({ workspace, base, analysts }) => {
      const child = processes.get(workspace) ?? begin(workspace);
      const line: Told = { base, workspace, pace, analysts: [...analysts] };
      child.stdin.write(`${JSON.stringify(line)}\n`);
    },
    areAwake: (workspace) => processes.has(workspace),
    dismiss: async (workspace) => {
      const child = processes.get(workspace);
      if (child !== undefined) await end(child);
    },
    close: async () => {
      await Promise.all([...processes.values()].map(end));
    },
  };
}
