import type { IncomingMessage } from "node:http";
import type { Settings } from "#server/settings.ts";

/** The address a request came from: the socket's, or behind a trusted proxy the last hop that the proxy names. */
export function addressOf(request: IncomingMessage, trusted: Settings["TRUSTED_PROXY"]): string {
  const socket = request.socket.remoteAddress ?? "";
  const isTrusted = trusted === "1" || (trusted === "loopback" && isLoopback(socket));
  return (isTrusted ? lastHop(request) : "") || socket;
}

/** Is that an address of this very machine? */
export const isLoopback = (address: string): boolean =>
  address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";

function lastHop({ headers }: IncomingMessage): string {
  const forwarded = [headers["x-forwarded-for"] ?? ""].flat().join(",");
  return forwarded.split(",").at(-1)?.trim() ?? "";
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
