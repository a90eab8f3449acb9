import { once } from "node:events";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

const SYNC = 0;
const STEP_2 = 1;
const ACK = 100;

/** A board's writer over a bare socket that knows which of its own updates the server has called durable. */
export type AckedWriter = {
  readonly document: Y.Doc;
  /** Resolves when the board has arrived. */
  readonly ready: Promise<void>;
  /** Writes a word at the end of the text of that root; it counts as acknowledged once the server has said so. */
  readonly write: (root: string, word: string) => void;
  readonly acknowledged: () => readonly string[];
  readonly isOpen: () => boolean;
  /** Resolves when the connection has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  readonly close: () => void;
};

/** Opens a board for writing. */
export function ackedWriter(place: { base: string; workspace: string; cookie: string }): AckedWriter {
  const document = new Y.Doc();
  const socket = new WebSocket(
    `${place.base.replace("http", "ws")}/sync/${place.workspace}/board?v=1&ack=1`,
    { headers: { cookie: place.cookie, origin: place.base } },
  );
  socket.binaryType = "arraybuffer";
  const sent: (string | null)[] = []; // one per update message of this connection, step 2 included
  let durable = 0;
  let word: string | null = null;
  const arrived = Promise.withResolvers<void>();
  const send = (encoder: encoding.Encoder) => socket.send(encoding.toUint8Array(encoder));
  socket.on("error", () => undefined);
  socket.on("open", () => {
    const encoder = syncMessage();
    writeSyncStep1(encoder, document);
    send(encoder);
  });
  socket.on("message", (bytes: ArrayBuffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(bytes));
    const type = decoding.readVarUint(decoder);
    if (type === ACK) durable = decoding.readVarUint(decoder);
    if (type !== SYNC) return;
    const encoder = syncMessage();
    const kind = readSyncMessage(decoder, encoder, document, socket);
    if (encoding.length(encoder) > 1) {
      sent.push(null);
      send(encoder);
    }
    if (kind === STEP_2) arrived.resolve();
  });
  document.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === socket || socket.readyState !== WebSocket.OPEN) return;
    const encoder = syncMessage();
    writeUpdate(encoder, update);
    sent.push(word);
    send(encoder);
  });
  return {
    document,
    ready: arrived.promise,
    write: (root, next) => {
      word = next;
      const text = document.getText(root);
      text.insert(text.length, `${next} `);
    },
    acknowledged: () => sent.slice(0, durable).filter((one) => one !== null),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    ended: once(socket, "close"),
    close: () => socket.terminate(),
  };
}

function syncMessage(): encoding.Encoder {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  return encoder;
}
