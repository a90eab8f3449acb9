import { getRequestListener } from "@hono/node-server";
import { millisecondsOf } from "#lib/kit/instant.ts";
import { closeCodes } from "#lib/wire/close.ts";
import type { Adapters } from "./adapters.ts";
import { isOwn, openDocuments } from "./documents.ts";
import { createApi } from "./http/api.ts";
import { createAuthApi } from "./http/auth.ts";
import { createBucket } from "./http/bucket.ts";
import type { ApiPorts } from "./http/context.ts";
import { createMetrics } from "./metrics.ts";
import { createProbes } from "./probes.ts";
import type { Authority } from "./session/authority.ts";
import { openSessions } from "./sessions.ts";
import { createWeb, refuse } from "./web.ts";

/** Puts the parts together: documents, sessions, API, pages on one server, which listens to nothing yet. */
export function compose(adapters: Adapters) {
  const { settings, store, identity, pages, now, log } = adapters;
  const nowMs = () => millisecondsOf(now());
  const commands = createBucket({ most: settings.LIMIT_COMMANDS_PER_TEN_SECONDS, windowMs: 10_000, nowMs });
  const doors = createBucket({ most: settings.LIMIT_DOORS_PER_MINUTE, windowMs: 60_000, nowMs });

  const sync = openDocuments(adapters, (): Authority => sessions.authority);
  const sessions = openSessions(adapters, { sync, commands });
  const { authority, sockets, io } = sessions;
  const metrics = createMetrics({ sync: sync.stats, commandSockets: sockets.count });
  authority.onCommitted(metrics.committed);

  const signedOut: ApiPorts["signedOut"] = (account) => {
    sockets.dismissAccount(account, { kind: "access", role: null, why: "signed-out" });
    sync.dismiss(account, closeCodes["signed-out"], "signed out");
  };
  const api = createApi({
    ...adapters,
    authority,
    doors,
    commands,
    signedOut,
    present: sessions.present,
    board: sync.board,
    warn: log.warn.bind(log),
  });
  const { http, upgrade } = createWeb({
    probe: createProbes({ store, metrics, metricsToken: settings.METRICS_TOKEN }),
    api: asListener(api.fetch),
    auth: asListener(createAuthApi({ identity, settings }).fetch),
    pages: (request, response) =>
      pages === null ? response.writeHead(404).end() : pages.show(request, response),
    sync: sync.enter,
    commands: (request, socket, head) =>
      isOwn(request, settings) ? io.engine.handleUpgrade(request, socket, head) : refuse(socket, 403),
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

// Next keeps its own Request and Response.
const asListener = (fetch: Parameters<typeof getRequestListener>[0]) => {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
  return (...[request, response]: Parameters<typeof listener>) => void listener(request, response);
};
