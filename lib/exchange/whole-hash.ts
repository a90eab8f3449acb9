import type { Json } from "#lib/kit/json.ts";
import { canonical } from "#lib/kit/json.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { sha256 } from "#lib/kit/sha256.ts";

const NANO = 1e9;

/**
 * SHA-256 of the canonical JSON (RFC 8785) of a value whose numbers are rounded to 1e-9: exponentials may differ in their last
 * digit from one machine to the next, what they were made of may not.
 */
export const wholeHash = (value: Json): Promise<Digest> => sha256(canonical(rounded(value)));

function rounded(value: Json): Json {
  if (typeof value === "number") return Number.isInteger(value) ? value : Math.round(value * NANO) / NANO;
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(rounded);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rounded(member)] as const));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
