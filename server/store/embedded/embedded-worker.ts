import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import { must } from "#lib/kit/assert.ts";
import { backUp } from "./back-up.ts";
import { compactor } from "./compactor.ts";
import { documentLog } from "./document-log.ts";
import { embeddedDeeds } from "./embedded-deeds.ts";
import { groupCommit } from "./group-commit.ts";
import type { FromWorker, Reply, Request, ToWorker } from "./messages.ts";
import { openDatabase } from "./open-database.ts";

// Bounds how long the first of a crowd waits for its answer.
const MOST_AT_ONCE = 1000;

const port = must(parentPort);
const database = openDatabase(must(process.argv[2]));
const compacting = compactor(database, (trouble) => say({ kind: "trouble", trouble }));
const log = documentLog(database, compacting.add);
const deeds = embeddedDeeds(database, log, compacting.add);
const backups = new Set<Promise<void>>();

port.on("message", (first: ToWorker) => {
  const heard = [first, ...waiting()];
  const replies = groupCommit(
    database,
    deeds,
    heard.filter((message): message is Request => message.kind === "deed"),
  );
  if (replies.length > 0) say({ kind: "replies", replies });
  heard.forEach((message) => {
    if (message.kind === "backup") start(message.number, message.file);
    if (message.kind === "close") void close();
  });
  compactSoon();
});
say({ kind: "ready" });

function waiting(): readonly ToWorker[] {
  const heard: ToWorker[] = [];
  while (heard.length < MOST_AT_ONCE) {
    const next: { readonly message: ToWorker } | undefined = receiveMessageOnPort(port);
    if (next === undefined) break;
    heard.push(next.message);
  }
  return heard;
}

// One document at a time, with requests in between.
function compactSoon(): void {
  if (compacting.isIdle()) return;
  setImmediate(() => {
    if (!database.isOpen) return;
    compacting.next(log);
    compactSoon();
  });
}

function start(number: number, file: string): void {
  const reply = (told: Reply) => say({ kind: "replies", replies: [told] });
  const running = backUp(database, file).then(
    () => reply({ number, ok: true, value: undefined }),
    (cause: unknown) => reply({ number, ok: false, cause }),
  );
  backups.add(running);
  void running.finally(() => backups.delete(running));
}

async function close(): Promise<void> {
  await Promise.all(backups);
  try {
    // The accounts' connection may still be open, and then closing alone would leave the log as long as it is.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
    port.close();
  }
}

function say(message: FromWorker): void {
  port.postMessage(message);
}
