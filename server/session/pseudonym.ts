import { randomInt } from "node:crypto";

/** A name that is stable in the workspace and tells nothing of who came when: drawn at random from the letters still free. */
export function pseudonymFor(rows: readonly { readonly pseudonym: string }[]): string {
  const taken = new Set(rows.map(({ pseudonym }) => pseudonym));
  const names = Array.from(
    { length: Math.max(26, 2 * rows.length + 2) },
    (_, place) => `Analyst ${letters(place)}`,
  );
  const free = names.filter((name) => !taken.has(name));
  const among = free.filter((name) => name.length === free[0]?.length);
  return among[randomInt(among.length)] ?? "Analyst";
}

// A, B, ... Z, AA, AB, ... as columns of a table are called.
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
