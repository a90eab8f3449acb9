// Runs other programs, and says what is being done.
import { spawn } from "node:child_process";
import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

export function say(line) {
  console.error(`- ${line}`);
}

export function end(line, status = 1) {
  say(line);
  process.exit(status);
}

/** Runs a program to its end and gives its exit code; given what we are `waiting` for, says so now and then. */
export async function run(command, args, { waiting, onError, stdin = "inherit", shell } = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const child = spawn(command, args, {
    stdio: [stdin, "inherit", "inherit"],
    shell: shell ?? process.platform === "win32",
  });
  const pass = signals.map((name) => [name, () => child.kill(name)]);
  for (const [name, kill] of pass) process.on(name, kill);
  const ticking = setInterval(() => waiting && say(`still ${waiting}, ${seconds()} s so far`), 20_000);
  const [code, signal] = await new Promise((done) => {
    child.on("exit", (...how) => done(how));
    child.on("error", (cause) => {
      if (onError) onError(cause);
      else say(`${command} could not be started: ${cause.message}`);
      done([127, null]);
    });
  });
  clearInterval(ticking);
  for (const [name, kill] of pass) process.removeListener(name, kill);
  return code ?? 128 + constants.signals[signal];
}

/** Runs programs one after another until one fails; whether all went well. */
export async function runAll(commands) {
  for (const [command, ...args] of commands) if ((await run(command, args)) !== 0) return false;
  return true;
}
