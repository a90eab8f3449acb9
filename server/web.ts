import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The parts behind the one port. */
export type WebParts = {
  readonly probe: (path: string, request: IncomingMessage, response: ServerResponse) => boolean;
  readonly api: Answer;
  readonly auth: Answer;
  readonly pages: Answer;
  readonly sync: Upgrade;
  readonly commands: Upgrade;
  readonly otherUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
};

/** One HTTP server with one `upgrade` listener, which sends each request to its part by the path. */
export function createWeb(parts: WebParts) {
  const http = createServer({ headersTimeout: 5_000 });
  http.on("request", (request, response) => {
    const path = pathOf(request);
    if (path === null) return plain(response, 400);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cross-origin-opener-policy", "same-origin");
    if (parts.probe(path, request, response)) return;
    if (path.startsWith("/api/auth/")) return parts.auth(request, response);
    if (path === "/api" || path.startsWith("/api/")) return parts.api(request, response);
    return parts.pages(request, response);
  });
  const upgrade: Upgrade = (request, socket, head) => {
    socket.on("error", () => socket.destroy()); // before anything else: an error nobody hears ends the process
    const path = pathOf(request);
    if (path === null) return refuse(socket, 400);
    if (path.startsWith("/socket.io/")) return parts.commands(request, socket, head);
    if (path.startsWith("/sync/")) return parts.sync(request, socket, head);
    if (!parts.otherUpgrade(request, socket, head)) refuse(socket, 404);
  };
  return { http, upgrade };
}

function pathOf({ url }: IncomingMessage): string | null {
  try {
    return new URL(url ?? "/", "http://localhost").pathname;
  } catch {
    return null; // not an address at all: answered with 400
  }
}

function plain(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" }).end(`${STATUS_CODES[status] ?? "Error"}\n`);
}

/** Refuses an upgrade with a whole HTTP answer. */
export function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Error"}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
}
