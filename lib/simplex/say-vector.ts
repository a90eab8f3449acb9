import { ok, refuse, type Result } from "#lib/kit/result.ts";
import { total } from "#lib/kit/total.ts";
import { numberOf, shareOf } from "./say.ts";
import { toValues, type Values } from "./values.ts";

/** A whole vector as it was meant and as it was said ("5:3:2"). */
export type SaidVector = { readonly values: Values; readonly said: string };

type Token = { readonly figures: string; readonly at: number };
type Wrong = "not-a-vector" | "wrong-length" | "sum-is-off";

/**
 * Reads a whole vector of `k` futures: `5:3:2` in any proportion; `50 30 20`, `35/45/20`, `35 %, 45 %, 20 %`,
 * `0.5 0.3 0.2` and `1/2 1/3 1/6` when they sum to the whole. Refused, with the text left as it is: a token that is no
 * number (`token` counted from 1, `at` and `length` in the text), another number of them (`futures`, `given`), a sum
 * that is not 100 (`sum`, `missing` in percentage points; it is for the speaker to say where they belong).
 */
export function readVector(text: string, k: number): Result<SaidVector, Wrong> {
  const tokens = tokensOf(text, k);
  const numbers: number[] = [];
  for (const [index, { figures, at }] of tokens.entries()) {
    const number = numberIn(figures);
    if (number === undefined) return refuse("not-a-vector", { token: index + 1, at, length: figures.length });
    numbers.push(number);
  }
  if (numbers.length !== k) return refuse("wrong-length", { futures: k, given: numbers.length });
  const missing = missingOf(numbers, text);
  if (missing !== 0) return refuse("sum-is-off", { sum: rounded(100 - missing), missing });
  return ok({ values: toValues(numbers), said: text.trim() });
}

const numberIn = (figures: string): number | undefined =>
  figures.includes("/") ? shareOf(figures) : numberOf(figures.replace(/\s*%$/, ""));

/** Percentage points that lack to the whole: none for a ratio, unless it is nothing against nothing. */
function missingOf(numbers: readonly number[], text: string): number {
  const sum = total(numbers);
  if (text.includes(":")) return sum > 0 ? 0 : 100;
  return rounded(100 - (areFractions(numbers, text) ? sum * 100 : sum));
}

/** Are these parts of one rather than of a hundred? `1 0 0` is both and certain either way. */
const areFractions = (numbers: readonly number[], text: string): boolean =>
  !text.includes("%") &&
  numbers.every((number) => number <= 1) &&
  (total(numbers) === 1 || numbers.some((number) => number > 0 && number < 1));

/** Free of what binary fractions add, a hundredth of a part per million at most: 0.01, not 0.00999. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;

/** Cuts the text at what separates figures; `1/3 1/3 1/3` keeps its strokes, `35/45/20` is cut at them. */
function tokensOf(text: string, k: number): readonly Token[] {
  const spaced = found(text, /(?:[^\s:;,]|,(?=\d))+(?:\s+%)?/g);
  if (spaced.length === k && spaced.every(({ figures }) => !/^\/|\/$/.test(figures))) return spaced;
  const cut = found(text, /(?:[^\s:;,/]|,(?=\d))+(?:\s+%)?/g);
  // "50,30,20": commas between figures separate only where nothing else does
  return cut.length === 1 ? found(text, /[^\s:;,/]+(?:\s+%)?/g) : cut;
}

const found = (text: string, pattern: RegExp): readonly Token[] =>
  [...text.matchAll(pattern)].map(({ 0: figures, index }) => ({ figures, at: index }));
