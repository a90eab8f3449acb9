import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { MemberId } from "#lib/session/session.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import { closeCodes } from "#lib/wire/close.ts";
import type { AccountId } from "#server/store/people.ts";
import { presenceFrame } from "./frames.ts";
import type { SyncLimits } from "./limits.ts";
import type { Target } from "./target.ts";

/** Whose socket it is, and what it may do: fixed for its life. Whoever gets another role comes back. */
export type Holder = Target & {
  readonly account: AccountId;
  readonly address: string;
  readonly member: MemberId;
  readonly mayWrite: boolean;
};

/** One open socket on one document. */
export type Connection = {
  readonly holder: Holder;
  /** Sends one whole WebSocket frame, as made in `./frames.ts`; nothing once the connection has ended. */
  readonly send: (frame: Buffer) => void;
  /** Ends it for one of our reasons; nothing it still says is heard. */
  readonly end: (reason: CloseReason) => void;
  readonly endWith: (code: number, reason: string) => void;
  /** Bytes that wait to be taken by the client. */
  readonly backlog: () => number;
  /** Stops, and goes on, reading what the client says. */
  readonly rest: () => void;
  readonly goOn: () => void;
  /** Keeps it alive, or ends it when nothing came for too long. To be called every now and then. */
  readonly sweep: () => void;
  /** Gives it up without a word. */
  readonly terminate: () => void;
};

/** What a connection reports. `ended` comes once, with the code, as soon as nothing of it is heard any more. */
export type Ears = {
  readonly heard: (data: Uint8Array) => void;
  readonly sent: () => void;
  readonly ended: (code: number) => void;
};

const GOODBYE_MS = 5_000;

/** Closes a socket with a code, and gives it up when its client does not answer. */
export function closeSoon(ws: WebSocket, code: number, reason: string): void {
  ws.close(code, reason);
  ws.resume(); // or the client's own goodbye would never be read
  const giveUp = setTimeout(() => ws.terminate(), GOODBYE_MS).unref();
  ws.once("close", () => clearTimeout(giveUp));
}

type Wire = { readonly ws: WebSocket; readonly socket: Duplex };
type Around = { readonly limits: SyncLimits; readonly now: () => number; readonly ears: Ears };

/** A connection on a socket that has just been upgraded; reads nothing until it is told to go on. */
export function createConnection(
  { ws, socket }: Wire,
  holder: Holder,
  { limits, now, ears }: Around,
): Connection {
  const times = { sent: now(), heard: now() };
  let hasEnded = false;
  const finish = (code: number) => {
    if (hasEnded) return;
    hasEnded = true;
    ears.ended(code);
  };
  const endWith = (code: number, reason: string) => {
    if (hasEnded) return;
    closeSoon(ws, code, reason);
    finish(code);
  };
  const end = (reason: CloseReason) => endWith(closeCodes[reason], reason);
  const send = (frame: Buffer) => {
    if (hasEnded || ws.readyState !== ws.OPEN) return;
    times.sent = now();
    socket.write(frame); // ws does no more for an uncompressed frame, but does it once per socket
    ears.sent();
  };
  ws.pause();
  ws.on("message", (data, isBinary) => {
    if (hasEnded) return;
    times.heard = now();
    if (isBinary && Buffer.isBuffer(data)) ears.heard(data);
    else end("malformed");
  });
  ws.on("pong", () => (times.heard = now()));
  ws.on("error", () => finish(1002)); // a broken frame: ws closes by itself
  ws.on("close", finish);
  return {
    holder,
    send,
    end,
    endWith,
    backlog: () => socket.writableLength,
    rest: () => ws.pause(),
    goOn: () => ws.resume(),
    terminate: () => ws.terminate(),
    sweep() {
      const silence = now() - times.heard;
      if (silence > limits.silenceMs) {
        ws.terminate();
        finish(1006);
      } else if (silence > limits.keepAliveMs && ws.readyState === ws.OPEN) ws.ping();
      // The stock provider gives up when it has heard no message for 30 s; a ping is none.
      if (now() - times.sent >= limits.keepAliveMs) send(presenceFrame([]));
    },
  };
}
