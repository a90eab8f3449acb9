import { must } from "#lib/kit/assert.ts";
import { largestRemainder } from "./largest-remainder.ts";

/** Below this a probability would be shown as nothing at all. */
const LEAST_SHOWN = 0.005;

/** Whole percentages that sum to 100, for probabilities or values alike. */
export function shown(shares: readonly number[]): readonly number[] {
  return largestRemainder(shares, 100);
}

/** Tenths of percentage points that sum to 1000, for probabilities or values alike. */
export function tenths(shares: readonly number[]): readonly number[] {
  return largestRemainder(shares, 1000);
}

/**
 * The figures of one probability without its sign: whole per cent (`whole`, where it stands among others that sum to
 * 100), `<1` for what is possible but would be shown as nothing.
 */
export function shownPercent(p: number, whole = Math.round(p * 100)): string {
  return p > 0 && (p < LEAST_SHOWN || whole === 0) ? "<1" : String(whole);
}

/** The figures of all probabilities: as `shown`, with `<1` where something possible would be shown as nothing. */
export function figures(probabilities: readonly number[]): readonly string[] {
  const whole = shown(probabilities);
  return probabilities.map((p, future) => shownPercent(p, must(whole[future])));
}

/** How each shown number has changed since, in whole points: always what one finds who subtracts the numbers on the screen. */
export function changesShown(now: readonly number[], before: readonly number[]): readonly number[] {
  const then = shown(before);
  return shown(now).map((whole, future) => whole - must(then[future]));
}

/** A difference of probabilities in whole percentage points with its sign: "+3", "−3" (U+2212), "0". */
export function points(difference: number): string {
  const whole = Math.round(Math.abs(difference) * 100);
  if (whole === 0) return "0";
  return `${difference < 0 ? "\u2212" : "+"}${whole}`;
}
