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
  /** Writes a token; it counts as acknowledged once the server has said so. */
  readonly write: (token: string) => void;
  readonly acknowledged: () => readonly string[];
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

/** Opens a board for writing at the end of the text of that root. */
export function ackedWriter({ base, workspace, cookie, root }: { base: string; workspace: string; cookie: string; root: string }): AckedWriter {
  const document = new Y.Doc();
  const socket = new WebSocket(`${base.replace("http", "ws")}/sync/${workspace}/board?v=1&ack=1`, { headers: { cookie, origin: base } });
  socket.binaryType = "arraybuffer";
  const sent: (string | null)[] = []; // one per update message of this connection, step 2 included
  let durable = 0;
  let arrived: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    arrived = done;
  });
  const send = (encoder: encoding.Encoder) => socket.readyState === WebSocket.OPEN && socket.send(encoding.toUint8Array(encoder));
  const message = () => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    return encoder;
  };
  socket.on("error", () => undefined);
  socket.on("open", () => {
    const encoder = message();
    writeSyncStep1(encoder, document);
    send(encoder);
  });
  socket.on("message", (bytes: ArrayBuffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(bytes));
    const type = decoding.readVarUint(decoder);
    if (type === ACK) durable = decoding.readVarUint(decoder);
    if (type !== SYNC) return;
    const encoder = message();
    const kind = readSyncMessage(decoder, encoder, document, socket);
    if (encoding.length(encoder) > 1) {
      sent.push(null);
      send(encoder);
    }
    if (kind === STEP_2) arrived();
  });
  let token: string | null = null;
  document.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === socket || socket.readyState !== WebSocket.OPEN) return;
    const encoder = message();
    writeUpdate(encoder, update);
    sent.push(token);
    send(encoder);
  });
  return {
    document,
    ready,
    write: (word) => {
      token = word;
      const text = document.getText(root);
      text.insert(text.length, `${word} `);
    },
    acknowledged: () => sent.slice(0, durable).filter((word) => word !== null),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => socket.terminate(),
  };
}
