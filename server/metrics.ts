import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "./http/caller.ts";
import type { Settings } from "./settings.ts";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";

type Counts = { readonly sockets: number; readonly rooms: number };

/** Counters of what happens, none of which depends on the content of a ballot. */
export function createMetrics({
  sync,
  commandSockets,
}: {
  sync: () => Counts;
  commandSockets: () => number;
}) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge("barycenter_document_sockets", "Live document connections", () => sync().sockets);
  gauge("barycenter_document_rooms", "Live documents in memory", () => sync().rooms);
  gauge("barycenter_command_sockets", "Session command connections", commandSockets);
  const entries = new Counter({
    name: "barycenter_commits_total",
    help: "Commits that changed a workspace",
    registers: [registry],
  });
  return {
    committed: () => entries.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** May that request read the metrics? With the token; or from this machine, when nothing says that a proxy stands in between. */
export function mayReadMetrics(
  request: IncomingMessage,
  { METRICS_TOKEN: token, TRUSTED_PROXY }: Pick<Settings, "METRICS_TOKEN" | "TRUSTED_PROXY">,
): boolean {
  const offered = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (token !== undefined && offered !== undefined) return isSame(offered, token);
  const isForwarded = TRUSTED_PROXY !== "none" || Object.keys(request.headers).some(isProxys);
  return !isForwarded && isLoopback(request.socket.remoteAddress ?? "");
}

const isProxys = (header: string): boolean =>
  header === "forwarded" || header === "via" || header === "x-real-ip" || header.startsWith("x-forwarded-");

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
