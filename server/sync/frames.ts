import type { Result } from "#lib/kit/result.ts";
import type { Stop } from "#lib/documents/check-bytes.ts";
import { bytesOf, isRead, readBlock, readUint, reading, stop } from "#lib/documents/check-bytes.ts";

/** One message of the y-websocket protocol, as a client sends it. */
export type Message =
  | { readonly type: "step 1"; readonly vector: Uint8Array }
  | { readonly type: "step 2" | "update"; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly states: Uint8Array }
  | { readonly type: "presence query" };

const kinds = { sync: 0, presence: 1, presenceQuery: 3, saved: 100 } as const;
const steps = ["step 1", "step 2", "update"] as const;

/** Is this frame a step 2, which alone may be large? */
export const isStepTwo = (data: Uint8Array): boolean => data[0] === kinds.sync && data[1] === 1;

/** Is it presence, which may not even be as large as the rest? */
export const isPresence = (data: Uint8Array): boolean => data[0] === kinds.presence;

/** Reads a frame, which holds exactly one message and nothing after it. */
export const readMessage = (data: Uint8Array): Result<Message, Stop> =>
  reading(() => {
    const from = bytesOf(data);
    const kind = readUint(from);
    const message =
      kind === kinds.sync
        ? readSync(readUint(from), readBlock(from))
        : readPresence(kind, () => readBlock(from));
    return isRead(from) ? message : stop("malformed");
  });

function readSync(step: number, block: Uint8Array): Message {
  const type = steps[step];
  if (type === undefined) return stop("malformed");
  return type === "step 1" ? { type, vector: block } : { type, update: block };
}

function readPresence(kind: number, block: () => Uint8Array): Message {
  if (kind === kinds.presence) return { type: "presence", states: block() };
  return kind === kinds.presenceQuery ? { type: "presence query" } : stop("malformed");
}

/** Asks a client for what it has beyond that state vector. */
export const stepOneFrame = (vector: Uint8Array): Buffer => frameOf([kinds.sync, 0, vector.length], vector);
/** Answers a step 1. */
export const stepTwoFrame = (update: Uint8Array): Buffer => frameOf([kinds.sync, 1, update.length], update);
/** Shows an update. */
export const updateFrame = (update: Uint8Array): Buffer => frameOf([kinds.sync, 2, update.length], update);
/** Tells a client how many of its update messages are durable. */
export const savedFrame = (count: number): Buffer => frameOf([kinds.saved, count]);

/** Presence entries, each made by `presenceEntry`, as one message; without entries it is what keeps a connection alive. */
export function presenceFrame(entries: readonly Uint8Array[]): Buffer {
  const count = uint(entries.length);
  const size = entries.reduce((sum, entry) => sum + entry.length, count.length);
  return frameOf([kinds.presence, size, entries.length], ...entries);
}

/** One person's presence: a client id, its clock, and the state as JSON ("null": gone). */
export function presenceEntry(client: number, clock: number, state: string): Uint8Array {
  const text = Buffer.from(state);
  return Buffer.concat([Buffer.from([...uint(client), ...uint(clock), ...uint(text.length)]), text]);
}

/**
 * One whole WebSocket frame (binary, unmasked, final), header included, so that the same buffer can be written to every socket
 * (RFC 6455, 5.2).
 */
function frameOf(numbers: readonly number[], ...blocks: readonly Uint8Array[]): Buffer {
  const head = numbers.flatMap(uint);
  const size = blocks.reduce((sum, block) => sum + block.length, head.length);
  return Buffer.concat([Buffer.from([0x82, ...lengthOf(size)]), Buffer.from(head), ...blocks]);
}

function lengthOf(size: number): readonly number[] {
  if (size < 126) return [size];
  if (size < 65_536) return [126, size >> 8, size & 255];
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(size));
  return [127, ...length];
}

function uint(value: number): readonly number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [...bytes, left];
}
