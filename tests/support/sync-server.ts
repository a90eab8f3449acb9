import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import * as Y from "yjs";
import { instantAt } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import type { SyncLimits } from "#server/sync/limits.ts";
import { defaultLimits } from "#server/sync/limits.ts";
import type { Sync } from "#server/sync/ports.ts";
import { createSync } from "#server/sync/sync.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";

/** Everyone a test knows, by the name they give as their key: "ana" has the account, and the member id, of that name. */
const people: Readonly<Record<string, Role>> = {
  olga: "owner",
  faye: "facilitator",
  ana: "analyst",
  ben: "analyst",
  cyr: "analyst",
  dan: "analyst",
  otto: "observer",
};

export type SyncServer = {
  /** The engine that runs now. */
  readonly sync: Sync;
  /** Stops it as an update would, and starts another one on the same store. */
  readonly restart: () => Promise<void>;
  readonly store: Store;
  readonly url: string;
  readonly port: number;
  /** What was logged at "warn" and "error": facts and message. */
  readonly logged: readonly { readonly level: string; readonly facts: object; readonly message: string }[];
  /** The board as a fresh reader of the store would find it. */
  readonly stored: (workspace: string) => Promise<Y.Doc>;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  readonly store?: Store;
  readonly limits?: Partial<SyncLimits>;
  /** Who is in a workspace; "gone" is a workspace that does not exist. */
  readonly role?: (name: string, workspace: string) => Role | undefined | Promise<Role | undefined>;
};

/** Limits under which a test need not wait: nothing is as slow as in life. */
const quickLimits: Partial<SyncLimits> = {
  presenceTickMs: 5,
  retryMs: 20,
  longestRetryMs: 40,
  idleMs: 20,
};

/** A sync engine on a real HTTP server on a free port. */
export async function startSyncServer({
  store = memoryStore(),
  limits = {},
  role,
}: ServerOptions = {}): Promise<SyncServer> {
  const logged: { level: string; facts: object; message: string }[] = [];
  const note = (level: string) => (facts: object, message: string) =>
    void logged.push({ level, facts, message });
  const start = () =>
    createSync({
      store,
      now: () => instantAt(Date.now()),
      log: { info: () => undefined, warn: note("warn"), error: note("error") },
      identify: async (request) => accountIn(request),
      grantOf: async (account, workspace) => {
        if (workspace === ("gone" as WorkspaceId)) return "no-such-workspace";
        const found = role === undefined ? people[account] : await role(account, workspace);
        return found === undefined ? "not-a-member" : { member: account as string as MemberId, role: found };
      },
      originAllowed: (request) => request.headers.origin === "http://here",
      limits: { ...defaultLimits, ...quickLimits, socketsPerAccount: 1000, ...limits },
    });
  let sync = start();
  const http = createServer();
  http.on("upgrade", (...knock) => sync.enter(...knock));
  await new Promise<void>((done) => http.listen(0, "127.0.0.1", done));
  const { port } = http.address() as AddressInfo;
  return {
    get sync() {
      return sync;
    },
    async restart() {
      await sync.close();
      sync = start();
    },
    store,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    logged,
    async stored(workspace) {
      const { snapshot, tail } = await store.document({
        workspace: workspace as WorkspaceId,
        document: "board",
      });
      const board = new Y.Doc();
      for (const part of snapshot === null ? tail : [snapshot, ...tail]) Y.applyUpdate(board, part);
      return board;
    },
    async stop() {
      await sync.close();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
}

function accountIn(request: IncomingMessage): AccountId | null {
  const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const cookie = /^name=(.+)$/.exec(request.headers.cookie ?? "")?.[1];
  return ((key ?? cookie) as AccountId | undefined) ?? null;
}
