import type { Future } from "#app/_charts/future.ts";
import { percent } from "#app/_ui/percent.ts";
import type { Facts } from "#lib/kit/result.ts";
import { unreachable } from "#lib/kit/assert.ts";
import { sayShare } from "#lib/simplex/say.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { FieldCode } from "./read-field.ts";

type Wrong = {
  readonly code: FieldCode;
  readonly facts: Facts;
  readonly text: string;
  /** The future whose field it is. */
  readonly future: number;
  readonly futures: readonly Pick<Future, "short">[];
  /** What stood in the fields. */
  readonly values: Values;
};

/** The sentence under a field that could not be taken at its word: it names what is wrong and how to say it. */
export function whyWrong(wrong: Wrong): string {
  const { code, facts, text, futures } = wrong;
  switch (code) {
    case "not-a-share":
      return notAShare(text.trim());
    case "not-a-vector":
      return `“${pieceOf(text, facts)}” is not a number here. Try one for each, like ${example(futures.length)}.`;
    case "wrong-length":
      return `These are ${number(facts["given"])} numbers for ${futures.length} futures.`;
    case "sum-is-off":
      return sumIsOff(number(facts["sum"]), number(facts["missing"]));
    case "pinned":
      return pinned(wrong);
    default:
      return unreachable(code);
  }
}

function notAShare(text: string): string {
  const figure = Number(text.replace("%", "").replace(",", "."));
  if (Number.isFinite(figure) && figure > 100) return `“${text}” is more than the whole. Try 0 to 100.`;
  if (Number.isFinite(figure) && figure < 0) return `“${text}” is less than nothing. Try 0 to 100.`;
  return `“${text}” is not a number here. Try 50, 1/2, 1:1 or 1 in 2.`;
}

function sumIsOff(sum: number, missing: number): string {
  const points = `${short(Math.abs(missing))} ${Math.abs(missing) === 1 ? "point" : "points"}`;
  return `These add up to ${short(sum)}: ${points} ${missing > 0 ? "missing" : "too many"}.`;
}

/** Names what stands in the way: the future itself when it is pinned, else the pins beside it and what they leave. */
function pinned({ facts, future, futures, values }: Wrong): string {
  const pins = indexesIn(facts["pins"]);
  const shareOf = (index: number) => percent(sayPoints(values[index] ?? 0));
  const nameOf = (index: number) => futures[index]?.short ?? "";
  const named = number(facts["future"]);
  if (named !== future || pins.includes(named))
    return `${nameOf(named)} is pinned at ${shareOf(named)}. Unpin it first.`;
  const each = pins
    .slice(0, MOST_NAMED)
    .map((pin, place) => `${nameOf(pin)} ${place === 0 ? "is pinned at" : "at"} ${shareOf(pin)}`);
  if (pins.length > MOST_NAMED) each.push(`${pins.length - MOST_NAMED} more`);
  const [least, most] = [number(facts["least"]), number(facts["most"])];
  return least === most
    ? `${inWords(each)}, so ${nameOf(future)} keeps its ${shareOf(future)}. Unpin one first.`
    : `${inWords(each)}, so there ${toGive(most)} to give.`;
}

const MOST_NAMED = 4;

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

function toGive(most: number): string {
  if (most === 0) return "is nothing";
  const points = sayPoints(most);
  return `${points === "1" ? "is" : "are"} ${points}`;
}

const indexesIn = (pins: Facts[string] | undefined): readonly number[] =>
  Array.isArray(pins) ? pins.filter((pin) => typeof pin === "number") : [];

const example = (count: number): string =>
  [5, 3, 2, ...Array.from({ length: Math.max(0, count - 3) }, () => 1)].slice(0, count).join(":");

/** In tenths of points; exactly below one point. */
const sayPoints = (ppm: number): string =>
  sayShare(ppm < POINT ? ppm : Math.round(ppm / TENTH) * TENTH).replace("%", "");
const POINT = 10_000;
const TENTH = 1_000;
const short = (points: number): string => String(Math.round(points * 10) / 10);
const number = (fact: Facts[string] | undefined): number => (typeof fact === "number" ? fact : 0);

function pieceOf(text: string, facts: Facts): string {
  const at = number(facts["at"]);
  return text.slice(at, at + number(facts["length"]));
}
