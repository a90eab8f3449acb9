import { Worker } from "node:worker_threads";
import type { Ask, Call, Deed, Given } from "#server/store/deeds.ts";
import type { FromWorker, Reply, ToWorker } from "./messages.ts";
import type { Trouble } from "./trouble.ts";

/** The way to the thread that holds the database. */
export type Line = {
  readonly call: Call;
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

// As methods, so that what waits for a value of its own kind may be kept among the others.
type Waiting = { resolve(value: unknown): void; reject(cause: unknown): void };

/** Starts the thread on a database file; resolves when it answers, rejects when it cannot use the file. */
export async function startWorker(file: string, report: (trouble: Trouble) => void): Promise<Line> {
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), { argv: [file] });
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<undefined>();
  let last = 0;
  let end: Error | null = null;
  let closing: Promise<void> | null = null;

  worker.on("message", (message: FromWorker) => {
    if (message.kind === "ready") ready.resolve(undefined);
    else if (message.kind === "replies") message.replies.forEach(settle);
    else report(message.trouble);
  });
  worker.on("error", (cause: unknown) => finish(failure("The store has failed", cause)));
  worker.on("exit", () => finish(new Error("The store is closed")));
  await ready.promise;
  return { call, backup, close };

  function settle(reply: Reply): void {
    const asked = waiting.get(reply.number);
    waiting.delete(reply.number);
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(failure("The store could not do what was asked", reply.cause));
  }

  function finish(cause: Error): void {
    end ??= cause;
    ready.reject(end);
    waiting.forEach((asked) => asked.reject(end));
    waiting.clear();
    ended.resolve(undefined);
  }

  function send<Value>(message: (number: number) => ToWorker): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (end !== null || closing !== null) throw end ?? new Error("The store is closed");
      last += 1;
      worker.postMessage(message(last));
      waiting.set(last, { resolve, reject });
    });
  }

  function call<D extends Deed>(deed: D, ...ask: Ask<D>): Promise<Given<D>> {
    return send((number) => ({ kind: "deed", number, deed, ask }));
  }

  function backup(file: string): Promise<void> {
    return send((number) => ({ kind: "backup", number, file }));
  }

  function close(): Promise<void> {
    const farewell: ToWorker = { kind: "close" };
    if (closing === null && end === null) worker.postMessage(farewell);
    closing ??= ended.promise;
    return closing;
  }
}

const failure = (what: string, cause: unknown): Error =>
  new Error(cause instanceof Error ? `${what}: ${cause.message}` : what, { cause });
