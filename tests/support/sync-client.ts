import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

process.setMaxListeners(0); // every provider listens for the end of the process

/** Waits until something holds; gives up, in words, after a while. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}

export type Asking = {
  readonly url: string;
  readonly who: string;
  readonly workspace?: string;
  readonly document?: "board" | "record";
  readonly params?: Record<string, string>;
  readonly doc?: Y.Doc;
};

/** A person with an unmodified y-websocket provider. */
export type Person = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** How many update messages the server has called durable, over all connections the last of them. */
  readonly saved: () => number;
  /** Update messages (step 2 included) sent on the connection open now. */
  readonly sent: () => number;
  /** Codes of final closes. */
  readonly closed: readonly number[];
  readonly leave: () => void;
};

/** Connects somebody; the provider tries again at once when a connection is cut. */
export function connect({
  url,
  who,
  workspace = "w1",
  document = "board",
  params = {},
  doc = new Y.Doc(),
}: Asking): Person {
  let [saved, sent] = [0, 0];
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${who}` } });
      [saved, sent] = [0, 0];
    }
    override send(data: never): void {
      const bytes = new Uint8Array(data);
      if (bytes[0] === 0 && bytes[1] !== 0) sent += 1;
      super.send(data);
    }
  }
  const provider = new WebsocketProvider(url, `${workspace}/${document}`, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 50,
    params,
    connect: false,
  });
  provider.messageHandlers[100] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
  };
  const closed: number[] = [];
  provider.on("closed", ({ code }: { code: number }) => closed.push(code));
  provider.connect();
  return {
    doc,
    provider,
    saved: () => saved,
    sent: () => sent,
    closed,
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Somebody who writes frames by hand. */
export type Stranger = {
  readonly send: (...bytes: readonly (number | Uint8Array)[]) => void;
  readonly socket: WebSocket;
  /** Every frame that came. */
  readonly frames: readonly Uint8Array[];
  /** Resolves with the code when the socket is closed. */
  readonly closed: Promise<number>;
  readonly isClosed: () => boolean;
};

/** Opens a socket by hand; resolves when it is open. */
export async function dial({
  url,
  who,
  workspace = "w1",
  document = "board",
  params = {},
}: Asking): Promise<Stranger> {
  const query = new URLSearchParams(params).toString();
  const socket = new WebSocket(`${url}/${workspace}/${document}${query === "" ? "" : `?${query}`}`, {
    headers: { authorization: `Bearer ${who}` },
  });
  const frames: Uint8Array[] = [];
  let isClosed = false;
  socket.on("message", (data: Buffer) => frames.push(new Uint8Array(data)));
  socket.on("error", () => undefined);
  const closed = new Promise<number>((done) => socket.on("close", done)).then((code) => {
    isClosed = true;
    return code;
  });
  await new Promise((done, fail) =>
    socket
      .once("open", done)
      .once("unexpected-response", (_r, answer) => fail(new Error(`HTTP ${answer.statusCode}`))),
  );
  return {
    socket,
    frames,
    closed,
    isClosed: () => isClosed,
    send: (...bytes) =>
      socket.send(Buffer.concat(bytes.map((part) => (typeof part === "number" ? Buffer.of(part) : part)))),
  };
}

/** The HTTP status with which an upgrade is refused; 101 when it is not. */
export function knock(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done) => {
    const socket = new WebSocket(url, { headers });
    socket.on("error", () => undefined);
    socket.on("unexpected-response", (_request, answer) => done(answer.statusCode ?? 0));
    socket.on("open", () => {
      done(101);
      socket.terminate();
    });
  });
}

/** A block of bytes with its length before it. */
export const block = (bytes: Uint8Array): Uint8Array => Buffer.concat([uint(bytes.length), bytes]);

/** A whole number as the protocol writes it. */
export function uint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return Uint8Array.from([...bytes, left]);
}

/** The update that a change of an empty board makes. */
export function updateOf(write: (board: Y.Doc) => void, client?: number): Uint8Array {
  const board = new Y.Doc();
  if (client !== undefined) board.clientID = client;
  board.transact(() => write(board));
  return Y.encodeStateAsUpdate(board);
}

/** What a board says, as plain data in a fixed order: two boards are equal when this is. */
export function said(board: Y.Doc): unknown {
  const texts = [...board.share.keys()].filter((name) => name.startsWith("text/")).sort();
  const maps = ["items", "settings", "impacts"].map((name) =>
    Object.entries(board.getMap(name).toJSON()).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [
    ...maps,
    ...texts.map((name) => [name, board.getText(name).toString()]).filter(([, text]) => text !== ""),
  ];
}
