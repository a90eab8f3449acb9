import { ok, type Result } from "#lib/kit/result.ts";
import { setFuture, setVector } from "#lib/simplex/place.ts";
import { readVector } from "#lib/simplex/say-vector.ts";
import { readShare } from "#lib/simplex/say.ts";
import type { Values } from "#lib/simplex/values.ts";

/** Why a field could not be taken at its word. */
export type FieldCode = "not-a-share" | "not-a-vector" | "wrong-length" | "sum-is-off" | "pinned";

/** What a field was told: the values, the words, and whether they are finer than a point. */
export type Told = { readonly values: Values; readonly said: string; readonly isFine: boolean };

type Field = { readonly future: number; readonly pins: ReadonlySet<number>; readonly text: string };

/**
 * The values after a field was told something: one share for its future, or a vector for all of them. Refused when the
 * text says neither, or when the pins leave no room for it.
 */
export function readField(values: Values, { future, pins, text }: Field): Result<Told, FieldCode> {
  const share = readShare(text);
  if (share.ok) {
    const set = setFuture(values, { future, to: share.value.ppm, pins });
    return set.ok ? ok({ values: set.value, said: share.value.said, isFine: isFine(share.value.ppm) }) : set;
  }
  if (!isForAll(text, values.length)) return share;
  const vector = readVector(text, values.length);
  if (!vector.ok) return vector;
  const set = setVector(values, { to: vector.value.values, pins });
  return set.ok ? ok({ values: set.value, said: vector.value.said, isFine: set.value.some(isFine) }) : set;
}

const POINT = 10_000;
const isFine = (part: number): boolean => part % POINT !== 0;

/** Does the text speak of several futures? As many figures as there are futures, or more than one share takes. */
function isForAll(text: string, futures: number): boolean {
  const pieces = text.split(/[\s:;,/]+/).filter((piece) => piece !== "" && piece !== "%");
  return pieces.length >= Math.min(futures, 3) && pieces.filter((piece) => /\d/.test(piece)).length > 1;
}
