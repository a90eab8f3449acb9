import type { Json } from "#lib/kit/json.ts";

const TOLERANCE = 1e-9;

/**
 * Where two JSON values first differ, as keys and places joined by dots ("3.result.shown.0"); null when they do not.
 * Numbers may differ by 1e-9, as far as exponentials of different machines do.
 */
export function difference(a: Json | undefined, b: Json | undefined, path = ""): string | null {
  if (isClose(a, b)) return null;
  if (!isHolder(a) || !isHolder(b)) return a === b ? null : path;
  if (Array.isArray(a) !== Array.isArray(b)) return path;
  return differenceWithin(new Map(Object.entries(a)), new Map(Object.entries(b)), path);
}

const isClose = (a: Json | undefined, b: Json | undefined): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= TOLERANCE;

type Members = ReadonlyMap<string, Json>;

function differenceWithin(a: Members, b: Members, path: string): string | null {
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const found = difference(a.get(key), b.get(key), path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isHolder = (value: Json | undefined): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null;
