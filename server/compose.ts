import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { accountChanges } from "./account-changes.ts";
import type { Adapters } from "./adapters.ts";
import { openDocuments } from "./documents.ts";
import { createApi } from "./http/api.ts";
import { createAuthApi } from "./http/auth.ts";
import { createBucket } from "./http/bucket.ts";
import { createMetrics } from "./metrics.ts";
import { createProbes } from "./probes.ts";
import type { Authority } from "./session/authority.ts";
import { openSessions } from "./sessions.ts";
import type { Settings } from "./settings.ts";
import { createWeb } from "./web.ts";

/** Puts the parts together: documents, sessions, API, pages on one server, which listens to nothing yet. */
export function compose(adapters: Adapters) {
  const { settings, store, identity, pages, elapsedMs: nowMs, log } = adapters;
  const commands = createBucket({ most: settings.LIMIT_COMMANDS_PER_TEN_SECONDS, windowMs: 10_000, nowMs });
  const doors = createBucket({ most: settings.LIMIT_DOORS_PER_MINUTE, windowMs: 60_000, nowMs });

  const sync = openDocuments(adapters, (): Authority => sessions.authority);
  const sessions = openSessions(adapters, { sync, commands });
  const { authority, sockets, io } = sessions;
  const metrics = createMetrics({ sync: sync.stats, commandSockets: sockets.count });
  authority.onCommitted(metrics.committed);

  const api = createApi({
    ...adapters,
    authority,
    doors,
    commands,
    ...accountChanges(sockets, sync),
    present: sessions.present,
    remove: sessions.remove,
    here: () => ownAddress(http.address(), settings),
    board: sync.board,
    warn: log.warn.bind(log),
  });
  const { http, upgrade } = createWeb({
    probe: createProbes({ store, metrics, settings }),
    api: asListener(api.fetch),
    auth: asListener(createAuthApi({ identity, settings }).fetch),
    pages: (request, response) =>
      pages === null ? response.writeHead(404).end() : pages.show(request, response),
    sync: sync.enter,
    commands: sessions.enter,
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
      await adapters.simulators?.close();
      sessions.closeTally();
      await authority.close();
      await sync.close();
      await io.close();
      http.closeAllConnections();
      await pages?.close();
      await store.close();
    },
  };
}

/** Where the server is reached from this very machine. */
function ownAddress(bound: ReturnType<Server["address"]>, { HOST, PORT }: Settings): string {
  const port = typeof bound === "object" && bound !== null ? bound.port : PORT;
  const host = { "0.0.0.0": "127.0.0.1", "::": "::1" }[HOST] ?? HOST;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

// Next keeps its own Request and Response.
const asListener = (fetch: Parameters<typeof getRequestListener>[0]) => {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  return (...[request, response]: Parameters<typeof listener>) => void listener(request, response);
};
