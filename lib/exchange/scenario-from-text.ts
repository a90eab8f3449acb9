import { FEWEST_FUTURES, longest, MOST_FUTURES } from "#lib/scenario/scenario.ts";

/** What a pasted text seems to say: a question, its futures, and drivers that are not under a future yet. */
export type FromText = {
  readonly title: string;
  readonly futures: readonly { readonly title: string; readonly summary: string }[];
  readonly drivers: readonly string[];
  /** Lines that were not understood, and what did not fit. */
  readonly left: readonly string[];
};

const bullet = /^(?:[-*•–—]|\(?\d{1,2}[.)]|\(?[a-l][.)])\s+/i;
const driversLine = /^drivers?\s*:\s*(.+)$/i;
const residual = /^(?:something|anything|none|other|another|else)\b.*$/i;

/**
 * Reads a paragraph with a list: the first line that asks is the focal question, each line of the list a future ("title: one
 * sentence"), a line "Drivers: a; b" the drivers. Nothing is guessed beyond that, and nothing is lost: the rest is in `left`.
 */
export function scenarioFromText(text: string): FromText {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const asks = Math.max(
    0,
    lines.findIndex((line) => line.endsWith("?")),
  );
  const question = lines[asks]?.replace(/^#+\s*/, "") ?? "";
  const rest = lines.filter((_, place) => place !== asks);
  const drivers = rest.flatMap((line) => driversIn(line));
  const listed = rest.filter((line) => bullet.test(line));
  const futures = listed.map((line) => futureIn(line.replace(bullet, "")));
  const unread = rest.filter((line) => !bullet.test(line) && driversIn(line).length === 0);
  const tooMany = listed.slice(MOST_FUTURES);
  return {
    title: question.slice(0, longest.title),
    futures: futures.slice(0, MOST_FUTURES),
    drivers,
    left: [question.slice(longest.title), ...unread, ...tooMany].filter((line) => line !== ""),
  };
}

/** True when the futures name one for everything else, so that one of them must come true. */
export const coversTheRest = ({ futures }: Pick<FromText, "futures">): boolean =>
  futures.some(({ title }) => residual.test(title));

/** Are there as many futures as a question needs? */
export const hasEnough = ({ title, futures }: Pick<FromText, "title" | "futures">): boolean =>
  title !== "" && futures.length >= FEWEST_FUTURES;

function driversIn(line: string): readonly string[] {
  const list = driversLine.exec(line.replace(bullet, ""))?.[1];
  if (list === undefined) return [];
  return list
    .replace(/\.$/, "")
    .split(/\s*[;,]\s*/)
    .filter((driver) => driver !== "");
}

function futureIn(line: string): { readonly title: string; readonly summary: string } {
  const [, title = line, summary = ""] = /^(.{1,120}?)(?::\s+|\s+[–—]\s+)(.+)$/.exec(line) ?? [];
  return {
    title: title.replace(/[.;,]$/, "").slice(0, longest.title),
    summary: summary.slice(0, longest.text),
  };
}
