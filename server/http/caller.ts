import type { IncomingMessage } from "node:http";
import type { Settings } from "#server/settings.ts";

/** The address a request came from: the socket's, or behind a trusted proxy the last hop that the proxy names. */
export function addressOf(request: IncomingMessage, trusted: Settings["TRUSTED_PROXY"]): string {
  const socket = request.socket.remoteAddress ?? "";
  const isLoopback = socket === "127.0.0.1" || socket === "::1" || socket === "::ffff:127.0.0.1";
  if (trusted === "none" || (trusted === "loopback" && !isLoopback)) return socket;
  const forwarded = request.headers["x-forwarded-for"];
  const hops = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
  return hops.at(-1)?.trim() || socket;
}

/**
 * May a request with a cookie act, given where the page that sent it came from? A browser always names the page's origin on
 * writes and upgrades; what names none is no page. Without PUBLIC_URL the page must come from the host that was asked.
 */
export function isOwnOrigin(
  { origin, host, site }: { origin: string | undefined; host: string | undefined; site: string | undefined },
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none";
  const from = hostOf(origin);
  if (from === null) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === new URL(origin).origin) return true;
  return publicUrl === undefined && from === host;
}

/** Where links lead: PUBLIC_URL, or the host that was asked. */
export const baseOf = (host: string | undefined, { PUBLIC_URL, HOST, PORT }: Settings): string =>
  (PUBLIC_URL ?? `http://${host ?? `${HOST}:${PORT}`}`).replace(/\/$/, "");

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null; // "null", and whatever else is no address, is not ours
  }
}
