import type { Refusal, Result } from "#lib/kit/result.ts";
import { refuse } from "#lib/kit/result.ts";

/** Bytes of an update and the place up to which they have been read. */
export type Bytes = { readonly bytes: Uint8Array; at: number };

/** Why reading stopped: the bytes break the form, they say more than is allowed, or they hold a kind of content no board has. */
export type Stop = "malformed" | "too-large" | "wrong-kind";

// One error per reason, made once: reading hostile bytes must not pay for a stack trace.
const stops: Readonly<Record<Stop, Error>> = {
  malformed: new Error("malformed"),
  "too-large": new Error("too large"),
  "wrong-kind": new Error("a kind of content that no board has"),
};

// The very decoder that Yjs reads with: one that counted characters differently would see other clocks.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes to be read from their beginning. */
export const bytesOf = (bytes: Uint8Array): Bytes => ({ bytes, at: 0 });

/** Has everything been read? */
export const isRead = ({ bytes, at }: Bytes): boolean => at === bytes.length;

/** Leaves the reading that `reading` began. */
export function stop(why: Stop): never {
  throw stops[why];
}

/** What reading gives, or why it stopped. Any other error is a mistake of ours and goes on. */
export function reading<Value>(read: () => Value): Result<Value, Stop> {
  try {
    return { ok: true, value: read() };
  } catch (cause) {
    return refusalOf(cause);
  }
}

function refusalOf(cause: unknown): Refusal<Stop> {
  if (cause === stops.malformed) return refuse("malformed");
  if (cause === stops["too-large"]) return refuse("too-large");
  if (cause === stops["wrong-kind"]) return refuse("wrong-kind");
  throw cause;
}

/** The next byte. */
export function readByte(from: Bytes): number {
  const byte = from.bytes[from.at];
  if (byte === undefined) return stop("malformed");
  from.at += 1;
  return byte;
}

/** The next whole number: seven bits a byte, the lowest first; never above 2^53 - 1. */
export function readUint(from: Bytes): number {
  let value = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = readByte(from);
    value += (byte & 127) * weight;
    if (value > Number.MAX_SAFE_INTEGER || weight > 2 ** 49) stop("malformed");
    if (byte < 128) return value;
  }
}

/** The next block of bytes, its length before it; a view, not a copy. */
export function readBlock(from: Bytes): Uint8Array {
  const length = readUint(from);
  const start = from.at;
  skip(from, length);
  return from.bytes.subarray(start, start + length);
}

/** The next text; lone surrogates and broken UTF-8 stop the reading. */
export function readText(from: Bytes): string {
  const block = readBlock(from);
  try {
    return utf8.decode(block);
  } catch {
    return stop("malformed"); // the decoder throws for one reason alone
  }
}

/** Passes over that many bytes. */
export function skip(from: Bytes, count: number): void {
  if (count > from.bytes.length - from.at) stop("malformed");
  from.at += count;
}
