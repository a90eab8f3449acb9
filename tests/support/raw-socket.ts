import { once } from "node:events";
import WebSocket from "ws";

/** A bare WebSocket: what came in, byte by byte, and how it ended. */
export type RawSocket = {
  /** Resolves with 101 when the upgrade succeeded, or with the HTTP status of its refusal. */
  readonly status: Promise<number>;
  /** Resolves with the code with which the server closed. */
  readonly closed: Promise<number>;
  readonly frames: readonly Uint8Array[];
  readonly send: (bytes: Uint8Array | string) => void;
  readonly close: () => void;
};

/** Opens a WebSocket at a path of a server, with those headers. */
export function rawSocket(base: string, path: string, headers: Readonly<Record<string, string>>): RawSocket {
  const socket = new WebSocket(`${base.replace("http", "ws")}${path}`, { headers });
  const frames: Uint8Array[] = [];
  socket.on("error", () => undefined);
  socket.on("message", (bytes: Buffer) => frames.push(bytes));
  const status = new Promise<number>((done) => {
    socket.on("open", () => done(101));
    socket.on("unexpected-response", (request, response) => {
      done(response.statusCode ?? 0);
      request.destroy();
    });
  });
  return {
    status,
    closed: once(socket, "close").then(([code]) => Number(code)),
    frames,
    send: (bytes) => void status.then((code) => (code === 101 ? socket.send(bytes) : undefined)),
    close: () => socket.terminate(),
  };
}
