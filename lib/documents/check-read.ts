import type { Result } from "#lib/kit/result.ts";
import type { Bytes, Stop } from "./check-bytes.ts";
import { bytesOf, isRead, readByte, readText, readUint, reading, stop } from "./check-bytes.ts";
import { passJson } from "./check-json.ts";

/** The name of one unit of content: who made it, and the how manyeth of theirs it is. */
export type UnitId = { readonly client: number; readonly clock: number };

/** `length` units in a row, from `clock` on. */
export type Range = UnitId & { readonly length: number };

/** One piece of content in an update. `parent` stands only where Yjs writes it: where no origin says it. */
export type Struct = Range & {
  readonly origin: UnitId | null;
  readonly rightOrigin: UnitId | null;
  readonly parent: { readonly root: string; readonly key: string | null } | null;
  readonly content: "deleted" | "text" | "json";
};

/** What an update says, before anything is done with it. */
export type Update = { readonly structs: readonly Struct[]; readonly deletions: readonly Range[] };

/** The most that an update may say. */
export type Most = { readonly structs: number; readonly deletions: number };

const LARGEST_CLIENT = 2 ** 32 - 1;

/**
 * Reads an update (Yjs V1) without building anything of Yjs: lazily, so that no declared count sizes anything, and strictly, so
 * that whatever passes is read alike by Yjs. Stops at anything no board has: gaps left open, garbage-collected structs, nested
 * types, subdocuments, bytes, embeds, formats; and at bytes after the end.
 */
export const readUpdate = (bytes: Uint8Array, most: Most): Result<Update, Stop> =>
  reading(() => {
    const from = bytesOf(bytes);
    const update = {
      structs: readStructs(from, most.structs),
      deletions: readDeletions(from, most.deletions),
    };
    return isRead(from) ? update : stop("malformed");
  });

/** Reads a state vector: per client id, the clock up to which somebody has everything. */
export const readVector = (bytes: Uint8Array): Result<ReadonlyMap<number, number>, Stop> =>
  reading(() => {
    const from = bytesOf(bytes);
    const vector = new Map<number, number>();
    for (let left = readUint(from); left > 0; left -= 1) vector.set(readUint(from), readUint(from));
    return isRead(from) ? vector : stop("malformed");
  });

function readStructs(from: Bytes, most: number): readonly Struct[] {
  const structs: Struct[] = [];
  // Yjs lets a second block of a client replace the first, and merges rely on falling ids: only that order is read.
  let above = LARGEST_CLIENT + 1;
  for (let blocks = readUint(from); blocks > 0; blocks -= 1) {
    const count = readUint(from);
    const client = readUint(from);
    let clock = readUint(from);
    if (client >= above || count === 0) stop("malformed");
    above = client;
    for (let left = count; left > 0; left -= 1) {
      if (structs.length === most) stop("too-large");
      const struct = readStruct(from, { client, clock });
      structs.push(struct);
      clock += struct.length;
    }
  }
  return structs;
}

const bits = { origin: 128, rightOrigin: 64, key: 32, content: 31 } as const;

function readStruct(from: Bytes, { client, clock }: UnitId): Struct {
  const mark = readByte(from);
  const has = (bit: number) => (mark & bit) !== 0;
  const content = contentOf(mark & bits.content);
  const origin = has(bits.origin) ? readUnitId(from) : null;
  const rightOrigin = has(bits.rightOrigin) ? readUnitId(from) : null;
  const isOnItsOwn = origin === null && rightOrigin === null;
  const parent = isOnItsOwn ? { root: readRoot(from), key: has(bits.key) ? readText(from) : null } : null;
  const length = passContent(from, content);
  if (length === 0 || clock + length > Number.MAX_SAFE_INTEGER) stop("malformed"); // Yjs cannot find empty structs
  return { client, clock, length, origin, rightOrigin, parent, content };
}

const readUnitId = (from: Bytes): UnitId => ({ client: readUint(from), clock: readUint(from) });

function readRoot(from: Bytes): string {
  if (readUint(from) !== 1) stop("wrong-kind"); // a nested type as parent
  return readText(from);
}

function contentOf(kind: number): Struct["content"] {
  if (kind === 1) return "deleted";
  if (kind === 4) return "text";
  if (kind === 8) return "json";
  return stop("wrong-kind");
}

function passContent(from: Bytes, content: Struct["content"]): number {
  if (content === "text") return readText(from).length;
  const length = readUint(from);
  if (content === "json") for (let left = length; left > 0; left -= 1) passJson(from);
  return length;
}

function readDeletions(from: Bytes, most: number): readonly Range[] {
  const deletions: Range[] = [];
  const clients = new Set<number>();
  for (let blocks = readUint(from); blocks > 0; blocks -= 1) {
    const client = readUint(from);
    if (clients.has(client)) stop("malformed");
    clients.add(client);
    let end = 0;
    for (let left = readUint(from); left > 0; left -= 1) {
      if (deletions.length === most) stop("too-large");
      const range = { client, clock: readUint(from), length: readUint(from) };
      // In order and apart, as Yjs writes them: or looking them up could cost the product of their number and the board's.
      if (range.clock < end || range.length === 0) stop("malformed");
      end = range.clock + range.length;
      deletions.push(range);
    }
    if (end > Number.MAX_SAFE_INTEGER) stop("malformed");
  }
  return deletions;
}
