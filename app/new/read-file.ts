import { locales } from "zod/mini";
import { lineOf, placesIn } from "#lib/exchange/places-in.ts";
import { FEWEST_FUTURES, type Scenario } from "#lib/scenario/scenario.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { issueInWords } from "./issue-in-words.ts";

/** One thing that is wrong in a file, and where. */
export type FileProblem = { readonly line: number | null; readonly path: string; readonly words: string };

/** What a file turned out to be. */
export type ReadFile =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024;

const MOST_PROBLEMS = 50;

/** Reads a scenario file: every problem is named, with its line and its path; nothing is repaired silently. */
export function readFile(text: string): ReadFile {
  const parsed = parse(text);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  if (isExport(parsed.json)) return { ok: false, problems: [exportInstead] };
  const read = scenario.safeParse(parsed.json, { error: locales.en().localeError });
  if (read.success) return { ok: true, scenario: read.data };
  const places = placesIn(text);
  const problems = read.error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === "symbol" ? "" : key));
    const isMissing = valueAt(parsed.json, path) === undefined;
    return {
      line: lineOf(places, path),
      path: written(path),
      words: isMissing ? "is missing" : issueInWords(issue),
    };
  });
  const few = problems.some(({ path }) => path === "futures") ? [] : tooFewFutures(parsed.json, places);
  return { ok: false, problems: [...few, ...problems].slice(0, MOST_PROBLEMS) };
}

const valueAt = (json: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (isHolding(value, key) ? value[key] : undefined), json);

const isHolding = <Key extends string | number>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === "object" && value !== null && key in value;

/** The schema counts only futures that are whole: too few are said beside what is wrong with each. */
function tooFewFutures(json: unknown, places: ReturnType<typeof placesIn>): readonly FileProblem[] {
  const futures = valueAt(json, ["futures"]);
  if (!Array.isArray(futures) || futures.length >= FEWEST_FUTURES) return [];
  const words = `has too few: ${FEWEST_FUTURES} at least`;
  return [{ line: lineOf(places, ["futures"]), path: "futures", words }];
}

const exportInstead: FileProblem = {
  line: null,
  path: "",
  words:
    "it is the data export of a forecast, which proves how it came about. A workspace begins from a scenario.",
};

const isExport = (json: unknown): boolean =>
  typeof json === "object" &&
  json !== null &&
  "format" in json &&
  String(json.format).startsWith("barycenter.export/");

/** `futures[2].title`, as one writes it in code. */
const written = (path: readonly (string | number)[]): string =>
  path
    .map((key, place) => (typeof key === "number" ? `[${key}]` : `${place === 0 ? "" : "."}${key}`))
    .join("");

function parse(text: string): { ok: true; json: unknown } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    const says = error instanceof Error ? error.message : "";
    return {
      ok: false,
      problem: {
        line: lineIn(says, text),
        path: "",
        words: "it is not JSON from here on: a comma, quote or bracket is missing or too many",
      },
    };
  }
}

/** The line a parser complains about: browsers name it, or the position. */
function lineIn(says: string, text: string): number | null {
  const line = /line (\d+)/.exec(says)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(says)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split("\n").length;
  return /end of/i.test(says) ? text.split("\n").length : null;
}
