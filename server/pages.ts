import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";

/** The pages, made by Next. */
export type Pages = {
  readonly show: (request: IncomingMessage, response: ServerResponse) => void;
  /** Takes a development upgrade (hot reload) if there is one to take. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  readonly close: () => Promise<void>;
};

/** Prepares the pages; in development they are built as they are asked for. */
export async function openPages({
  isDev,
  host,
  port,
}: {
  isDev: boolean;
  host: string;
  port: number;
}): Promise<Pages> {
  const relay = new HttpServer(); // never listened on: Next hangs its upgrade listener here, not on our server
  const pages = next({ dev: isDev, dir: process.cwd(), hostname: host, port, httpServer: relay });
  await pages.prepare();
  const handle = pages.getRequestHandler();
  return {
    show: (request, response) => {
      const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), isDev);
      request.headers["content-security-policy"] = policy; // Next takes the nonce from the request
      response.setHeader("content-security-policy", policy);
      void handle(request, response);
    },
    upgrade: (request, socket, head) => isDev && relay.emit("upgrade", request, socket, head),
    close: () => pages.close(),
  };
}

function contentSecurityPolicy(nonce: string, isDev: boolean): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
