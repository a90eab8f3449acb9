/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Same content, whatever the order of keys. */
export const sameJson = (a: Json, b: Json): boolean => a === b || canonical(a) === canonical(b);

/**
 * The one way to write a JSON value (RFC 8785): keys in the order of their UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Throws on numbers that are not finite and on lone surrogates, which have no UTF-8.
 */
export function canonical(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("not a JSON number");
  if (typeof value === "string" && !value.isWellFormed())
    throw new TypeError("a lone surrogate has no UTF-8");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value)
    .toSorted()
    .map((key) => [key, value[key]] as const)
    .filter((member): member is readonly [string, Json] => member[1] !== undefined);
  return `{${members.map(([key, member]) => `${canonical(key)}:${canonical(member)}`).join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
