import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Server as SocketServer } from "socket.io";
import type { Adapters } from "./adapters.ts";
import { isOwn } from "./documents.ts";
import { addressOf } from "./http/caller.ts";
import { createTurnstile } from "./session/turnstile.ts";
import { refuse } from "./web.ts";

/** The way to the sockets for commands: past the turnstile, or refused with a whole answer. */
export function entrance({ settings, identity, log }: Adapters, io: SocketServer) {
  const turnstile = createTurnstile({
    identify: ({ headers }) => identity.accountOf(headers.cookie),
    originAllowed: (request) => isOwn(request, settings),
    addressOf: (request) => addressOf(request, settings.TRUSTED_PROXY),
    perSession: settings.LIMIT_SOCKETS_PER_SESSION,
    perAddress: settings.LIMIT_SOCKETS_PER_ADDRESS,
  });
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    void turnstile(request, socket).then(
      (refused) =>
        refused === null ? io.engine.handleUpgrade(request, socket, head) : refuse(socket, refused),
      (cause: unknown) => {
        log.warn({ cause: String(cause) }, "an upgrade failed");
        refuse(socket, 503);
      },
    );
}
