/** A percentage in a sentence: the figures, a narrow space that does not break, the sign. */
export const inPercent = (figures: number | string): string => `${figures}\u202f%`;

/** A difference of probabilities (0 to 1) in whole percentage points: "1 point", "24 points". */
export function inPoints(difference: number): string {
  const whole = Math.round(Math.abs(difference) * 100);
  return `${whole} ${whole === 1 ? "point" : "points"}`;
}

/** A title as a name within a sentence. */
export const quoted = (title: string): string => `“${title}”`;

/** Things in a row: "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} and ${last}`;
}

/** So many of a thing: "1 analyst", "5 analysts". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
