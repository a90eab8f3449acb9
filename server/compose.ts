import { getRequestListener } from "@hono/node-server";
import type { IncomingMessage } from "node:http";
import { Server as SocketServer } from "socket.io";
import { millisecondsOf } from "#lib/kit/instant.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { roleOf } from "#lib/session/session.ts";
import { closeCodes } from "#lib/wire/close.ts";
import { createApi } from "./http/api.ts";
import { createAuthApi } from "./http/auth.ts";
import { createBucket } from "./http/bucket.ts";
import { addressOf, isOwnOrigin } from "./http/caller.ts";
import { newId } from "./identity/codes.ts";
import type { Identity } from "./identity/identity.ts";
import type { OwnerKey } from "./identity/owner-key.ts";
import { createMetrics } from "./metrics.ts";
import type { Pages } from "./pages.ts";
import { createProbes } from "./probes.ts";
import { createAuthority } from "./session/authority.ts";
import { presenceRuleOf } from "./session/live.ts";
import { createTally, marksFor, marksOf } from "./session/marks.ts";
import { createRunners } from "./session/runners.ts";
import { showing } from "./session/showing.ts";
import { serveCommands } from "./session/socket.ts";
import type { Vault } from "./session/vault.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/store.ts";
import { defaultLimits } from "./sync/limits.ts";
import { createSync } from "./sync/sync.ts";
import { createWeb, refuse } from "./web.ts";

/** The adapters a server is made of. */
export type Adapters = {
  readonly settings: Settings;
  readonly store: Store;
  readonly identity: Identity;
  readonly vault: Vault;
  readonly ownerKey: OwnerKey;
  readonly pages: Pages | null;
  readonly now: () => Instant;
  readonly log: Log;
};

export type Log = Record<"info" | "warn" | "error", (facts: object, message: string) => void>;

/** Puts the parts together; what comes back listens to nothing yet. */
export function compose({ settings, store, identity, vault, ownerKey, pages, now, log }: Adapters) {
  const warn = (facts: object, message: string) => log.warn(facts, message);
  const nowMs = () => millisecondsOf(now());
  const isOwn = ({ headers }: IncomingMessage) => {
    const site = headers["sec-fetch-site"];
    const from = { origin: headers.origin, host: headers.host, site: typeof site === "string" ? site : undefined };
    return isOwnOrigin(from, settings.PUBLIC_URL);
  };

  const sync = createSync({
    store,
    now,
    log,
    identify: ({ headers }) => identity.accountOf(headers.cookie),
    originAllowed: isOwn,
    addressOf: (request) => addressOf(request, settings.TRUSTED_PROXY),
    limits: {
      ...defaultLimits,
      messagesPerSecond: settings.LIMIT_MESSAGES_PER_SECOND,
      socketsPerSession: settings.LIMIT_SOCKETS_PER_SESSION,
      socketsPerAddress: settings.LIMIT_SOCKETS_PER_ADDRESS,
    },
    grantOf: async (account, workspace) => {
      const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
      if (member === undefined) return (await store.has(workspace)) ? "not-a-member" : "no-such-workspace";
      const session = (await authority.state(workspace))?.session;
      const role = session === undefined ? null : roleOf(session, member);
      if (session !== undefined) sync.setPresence(workspace, presenceRuleOf(session));
      return role === null ? "not-a-member" : { member, role };
    },
  });

  const io = new SocketServer({
    path: "/socket.io/",
    serveClient: false,
    transports: ["websocket"],
    destroyUpgrade: false,
    maxHttpBufferSize: 65_536,
    allowRequest: (request, answer) => answer(isOwn(request) ? null : "bad-origin", isOwn(request)),
  });

  const commands = createBucket({ most: settings.LIMIT_COMMANDS_PER_TEN_SECONDS, windowMs: 10_000, nowMs });
  const present: typeof sync.present = (workspace) => [...new Set([...sync.present(workspace), ...sockets.present(workspace)])];
  const runners = createRunners({ nowMs, present });
  const metrics = createMetrics({ sync: sync.stats, commandSockets: () => sockets.count() });
  const authority = createAuthority({
    store,
    vault,
    now,
    warn,
    id: newId,
    board: sync.board,
    runnerHere: runners.isHere,
  });
  const tally = createTally({
    send: (workspace, marks) => {
      void authority.state(workspace).then((state) => {
        for (const member of sockets.present(workspace)) {
          const role = state === null ? null : roleOf(state.session, member);
          sockets.tellMember(workspace, member, marksFor(role, marks));
        }
      });
    },
  });
  const noteRunners = (workspace: Parameters<typeof sync.present>[0]) =>
    void authority.state(workspace).then((state) => state !== null && runners.note(workspace, state));

  const sockets = serveCommands(io, {
    authority,
    identity,
    store,
    commands,
    warn,
    came: ({ workspace, member }, tell) => {
      noteRunners(workspace);
      void authority.state(workspace).then((state) => {
        const told = tally.told(workspace);
        if (state === null) return;
        if (told !== null && marksOf(state)?.round === told.round) tell(marksFor(roleOf(state.session, member), told));
        else tally.note(workspace, marksOf(state));
      });
    },
    went: noteRunners,
  });

  authority.onCommitted(() => metrics.committed());
  authority.onCommitted(
    showing({
      show: sync.show,
      setPresence: sync.setPresence,
      disconnect: sync.disconnect,
      tell: sockets.tell,
      tellMember: sockets.tellMember,
      dismiss: sockets.dismiss,
      note: tally.note,
    }),
  );

  const api = createApi({
    store,
    authority,
    identity,
    vault,
    ownerKey,
    settings,
    now,
    present,
    warn,
    commands,
    board: sync.board,
    doors: createBucket({ most: settings.LIMIT_DOORS_PER_MINUTE, windowMs: 60_000, nowMs }),
    signedOut: (account) => {
      for (const { workspace, member } of sockets.of(account)) {
        sockets.tellMember(workspace, member, { kind: "access", role: null, why: "signed-out" });
        sync.disconnect(workspace, member, closeCodes["signed-out"], "signed out");
        sockets.dismiss(workspace, member);
      }
    },
  });

  const { http, upgrade } = createWeb({
    probe: createProbes({ store, metrics, metricsToken: settings.METRICS_TOKEN }),
    api: asListener(api.fetch),
    auth: asListener(createAuthApi({ identity, settings }).fetch),
    pages: (request, response) => (pages === null ? response.writeHead(404).end() : pages.show(request, response)),
    sync: sync.enter,
    commands: (request, socket, head) => io.engine.handleUpgrade(request, socket, head),
    otherUpgrade: (request, socket, head) => pages?.upgrade(request, socket, head) ?? false,
  });
  io.attach(http);
  http.removeAllListeners("upgrade"); // socket.io's own; ours calls it by name
  http.on("upgrade", upgrade);

  return {
    http,
    authority,
    /** Ends everything: says so to everyone, answers what was asked, makes it durable. */
    close: async () => {
      sockets.tellAll({ kind: "going" });
      tally.close();
      await authority.close();
      await sync.close();
      await io.close();
      http.closeAllConnections();
      await pages?.close();
      await store.close();
    },
  };
}

// Next keeps its own Request and Response.
const asListener = (fetch: Parameters<typeof getRequestListener>[0]) => {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  return (...[request, response]: Parameters<typeof listener>) => void listener(request, response);
};
