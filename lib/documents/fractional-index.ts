const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = digits.length;

/**
 * True for a key of an order: digits and letters (0-9, A-Z, a-z, in the order of their code units), not ending in "0", so
 * that there is always room before it. Keys are compared as text, each the fraction 0.KEY in base 62.
 */
export const isOrder = (key: string): boolean => /^[0-9A-Za-z]{0,99}[1-9A-Za-z]$/.test(key);

/** Keys for that many things in a row, evenly apart. */
export function orders(count: number): readonly string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 1) / Math.log(BASE)) + 1);
  return Array.from({ length: count }, (_, place) =>
    written(Math.floor(((place + 1) * BASE ** width) / (count + 1)), width),
  );
}

/**
 * A key strictly between two keys, or after the first, or before the second. The id of what is placed goes into its last
 * digits, so that two people who insert at one place at once hardly ever choose the same key. `before` must be less than `after`.
 */
export const orderBetween = (before: string | null, after: string | null, id: string): string =>
  between(before ?? "", after) + salt(id);

// Ends at a digit that lies strictly between, so that whatever follows it stays between.
function between(low: string, high: string | null): string {
  const from = digitAt(low, 0);
  const to = high === null ? BASE : digitAt(high, 0);
  if (to - from > 1) return digits.charAt(Math.floor((from + to) / 2));
  return digits.charAt(from) + between(low.slice(1), to === from && high !== null ? high.slice(1) : null);
}

const digitAt = (key: string, place: number): number => Math.max(0, digits.indexOf(key.charAt(place) || "0"));

// FNV-1a (Fowler, Noll, Vo) over the id, as three digits of which the last is not "0".
function salt(id: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const last = digits.charAt(1 + (hash % (BASE - 1)));
  return digits.charAt((hash >>> 16) % BASE) + digits.charAt((hash >>> 8) % BASE) + last;
}

function written(number: number, width: number): string {
  const places = Array.from(
    { length: width },
    (_, place) => Math.floor(number / BASE ** (width - 1 - place)) % BASE,
  );
  return places
    .map((digit) => digits.charAt(digit))
    .join("")
    .replace(/0+$/, "");
}
