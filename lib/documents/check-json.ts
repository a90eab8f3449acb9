import type { Bytes } from "./check-bytes.ts";
import { readByte, readText, readUint, skip, stop } from "./check-bytes.ts";

/** How deep a value on a board may be nested: a number is 0 deep, a list of numbers 1. */
const DEEPEST = 8;

const reserved = new Set(["__proto__", "constructor", "prototype"]);

/** True for a name that would reach an object's prototype. */
export const isReserved = (key: string): boolean => reserved.has(key);

// How lib0 marks the kind of a value ("any" encoding).
const kinds = {
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  no: 121,
  yes: 120,
  text: 119,
  object: 118,
  list: 117,
} as const;

/**
 * Passes over one value as Yjs writes it (lib0's "any") and stops unless it is plain JSON: no undefined, big integers, bytes,
 * numbers that are not finite, names that reach a prototype, nor anything nested deeper than `DEEPEST`.
 */
export function passJson(from: Bytes, depth = 0): void {
  if (depth > DEEPEST) stop("malformed");
  const kind = readByte(from);
  switch (kind) {
    case kinds.null:
    case kinds.no:
    case kinds.yes:
      return;
    case kinds.integer:
      return passInteger(from);
    case kinds.float32:
      return passFloat(from, 4);
    case kinds.float64:
      return passFloat(from, 8);
    case kinds.text:
      return void readText(from);
    default:
      return passNested(from, kind, depth);
  }
}

function passNested(from: Bytes, kind: number, depth: number): void {
  if (kind !== kinds.object && kind !== kinds.list) stop("wrong-kind");
  for (let left = readUint(from); left > 0; left -= 1) {
    if (kind === kinds.object && isReserved(readText(from))) stop("malformed");
    passJson(from, depth + 1);
  }
}

// The first byte holds a sign and six bits; the rest is read as any whole number is.
function passInteger(from: Bytes): void {
  const first = readByte(from);
  if (first >= 128 && readUint(from) * 64 + (first & 63) > Number.MAX_SAFE_INTEGER) stop("malformed");
}

function passFloat(from: Bytes, size: 4 | 8): void {
  const start = from.at;
  skip(from, size);
  const view = new DataView(from.bytes.buffer, from.bytes.byteOffset + start, size);
  if (!Number.isFinite(size === 4 ? view.getFloat32(0) : view.getFloat64(0))) stop("malformed");
}
