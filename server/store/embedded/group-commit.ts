import type { DatabaseSync } from "node:sqlite";
import type { Deed, Deeds } from "#server/store/deeds.ts";
import { perform } from "#server/store/deeds.ts";
import type { Reply, Request } from "./messages.ts";
import { transaction } from "./transaction.ts";

const writing = {
  document: false,
  append: true,
  clientsOf: false,
  boardVersion: false,
  workspace: false,
  has: false,
  entries: false,
  commit: true,
  answer: false,
  due: false,
  remove: true,
  putAccount: true,
  isHost: false,
  isUsed: false,
  accessOf: false,
  copyAccess: true,
  putAway: true,
  isAway: false,
  putInvite: true,
  invite: false,
  invites: false,
  revokeInvite: true,
  putReturnLink: true,
  returnLink: false,
  takeReturnLink: true,
  ping: false,
} as const satisfies Readonly<Record<Deed, boolean>>;

/**
 * Does everything that was asked meanwhile: what writes in one transaction, in the order of the requests, so that one sync of
 * the disk serves all; then what reads, which a disk that refuses writes does not stop. One that fails leaves the others alone.
 */
export function groupCommit(
  database: DatabaseSync,
  deeds: Deeds,
  requests: readonly Request[],
): readonly Reply[] {
  const writes = requests.filter(({ deed }) => writing[deed]);
  const reads = requests.filter(({ deed }) => !writing[deed]);
  return [...written(database, deeds, writes), ...reads.map((request) => done(deeds, request))];
}

function written(database: DatabaseSync, deeds: Deeds, writes: readonly Request[]): readonly Reply[] {
  if (writes.length === 0) return [];
  try {
    return transaction(database, () => writes.map((request) => apart(database, deeds, request)));
  } catch (cause) {
    return writes.map(({ number }) => ({ number, ok: false, cause }));
  }
}

function apart(database: DatabaseSync, deeds: Deeds, request: Request): Reply {
  database.exec("SAVEPOINT request");
  const reply = done(deeds, request);
  if (!reply.ok) undo(database, reply.cause);
  database.exec("RELEASE request");
  return reply;
}

// A full disk may end the whole transaction: then nothing of it was written, for nobody.
function undo(database: DatabaseSync, cause: unknown): void {
  if (!database.isTransaction) throw new Error("The transaction has ended", { cause });
  database.exec("ROLLBACK TO request");
}

function done(deeds: Deeds, { number, deed, ask }: Request): Reply {
  try {
    return { number, ok: true, value: perform(deeds, deed, ask) };
  } catch (cause) {
    return { number, ok: false, cause };
  }
}
