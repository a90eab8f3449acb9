import type { Future } from "#app/_charts/future.ts";
import { percent } from "#app/_ui/percent.ts";
import type { Facts } from "#lib/kit/result.ts";
import { unreachable } from "#lib/kit/assert.ts";
import { sayShare } from "#lib/simplex/say.ts";
import type { FieldCode } from "./read-field.ts";

type Wrong = {
  readonly code: FieldCode;
  readonly facts: Facts;
  readonly text: string;
  /** The future whose field it is. */
  readonly future: number;
  readonly futures: readonly Pick<Future, "short">[];
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

function pinned({ facts, future, futures }: Wrong): string {
  const [least, most] = [number(facts["least"]), number(facts["most"])];
  const named = number(facts["future"]);
  const pins = facts["pins"];
  const holds = named !== future || (Array.isArray(pins) && pins.includes(named));
  if (holds)
    return `${futures[named]?.short ?? ""} is pinned at ${percent(sayPoints(least))}. Unpin it first.`;
  if (least === most) return `The pins leave it ${percent(sayPoints(least))}. Unpin one first.`;
  return `The pins leave room for ${sayPoints(least)} to ${percent(sayPoints(most))} here.`;
}

const example = (count: number): string =>
  [5, 3, 2, ...Array.from({ length: Math.max(0, count - 3) }, () => 1)].slice(0, count).join(":");

const sayPoints = (ppm: number): string => sayShare(ppm).replace("%", "");
const short = (points: number): string => String(Math.round(points * 10) / 10);
const number = (fact: Facts[string] | undefined): number => (typeof fact === "number" ? fact : 0);

function pieceOf(text: string, facts: Facts): string {
  const at = number(facts["at"]);
  return text.slice(at, at + number(facts["length"]));
}
