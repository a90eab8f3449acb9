import { must } from "#lib/kit/assert.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Moved } from "./belief.ts";
import type { Temperament } from "./cast.ts";
import type { Chance } from "./chance.ts";
import { oneOf } from "./chance.ts";

/** A future as a rationale can name it, with the titles of what pushes towards it. */
export type NamedFuture = { readonly title: string; readonly drivers: readonly string[] };

/** What a rationale is about. `futures` stand in the order of the values. */
export type Reasoning = {
  readonly futures: readonly NamedFuture[];
  readonly values: Values;
  readonly temperament: Temperament;
  readonly chance: Chance;
};

/** Why an analyst begins where they do, in a few sentences that name futures and drivers of the question. */
export function firstRationale({ futures, values, temperament, chance }: Reasoning): string {
  const top = placeOfMost(values);
  const [future, other] = [named(futures, top), named(futures, placeOfLeast(values))];
  const [much, little] = [percent(values, top), percent(values, placeOfLeast(values))];
  const driver = oneOf(futures[top]?.drivers ?? [], chance);
  const weighs = driver === undefined ? "" : ` What weighs most for me is ${quoted(driver)}.`;
  const because = driver === undefined ? "" : ` The driver I would look at is ${quoted(driver)}.`;
  const openings: Record<Temperament, readonly string[]> = {
    anchored: [
      `Things like this change slowly, so I begin with ${future} at ${much}.${weighs}`,
      `I start from how such questions have gone before: ${future}, ${much}.${weighs} ${other} stays possible, at ${little}.`,
    ],
    contrarian: [
      `I expect to stand apart here: ${future} at ${much}.${because}`,
      `It is easy to look past ${future}. I give it ${much}.${because}`,
    ],
    follower: [
      `${future} first, at ${much}.${weighs} I am not sure of it and would move for a good argument.`,
      `I lean towards ${future}, ${much}, and leave ${little} for ${other}.${weighs}`,
    ],
    late: [
      `I took my time over this one. ${future} at ${much}, ${other} at ${little}.${because}`,
      `On balance ${future}, ${much}.${because} For ${other} I leave ${little}.`,
    ],
    thorough: [weighed({ futures, values, chance })],
  };
  return must(oneOf(openings[temperament], chance));
}

/** Why an analyst moved, or did not, since they last spoke. */
export function nextRationale(
  { futures, values, chance }: Omit<Reasoning, "temperament">,
  { before, by }: { readonly before: Values; readonly by: Moved["by"] },
): string {
  const place = by === "nothing" ? placeOfMost(values) : placeOfChange(before, values);
  const future = named(futures, place);
  const driver = oneOf(futures[place]?.drivers ?? [], chance);
  const about = driver === undefined ? "" : ` ${quoted(driver)} is what I thought about most.`;
  const [was, is] = [percent(before, place), percent(values, place)];
  const told: Record<Moved["by"], readonly string[]> = {
    nothing: [
      `I have read the others and stay where I was: ${future} at ${is}.${about}`,
      `Nothing I read moves me. ${future} stays at ${is}.${about}`,
    ],
    "the aggregate": [
      `The team sees this differently from me, and I give way a little: ${future} from ${was} to ${is}.${about}`,
      `I was further from the team than I have reasons for. ${future} goes from ${was} to ${is}.${about}`,
    ],
    "an argument": [
      `One of the others gave a reason that I had not weighed enough: ${future} from ${was} to ${is}.${about}`,
      `After reading the rationale of somebody who sees it otherwise, I move ${future} from ${was} to ${is}.${about}`,
    ],
  };
  return must(oneOf(told[by], chance));
}

const MOST_WEIGHED = 3;

/** The most likely futures one by one, each with something that pushes towards it. */
function weighed({ futures, values, chance }: Omit<Reasoning, "temperament">): string {
  const places = [...values.keys()].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const lines = places.slice(0, MOST_WEIGHED).map((place) => {
    const driver = oneOf(futures[place]?.drivers ?? [], chance);
    return `- ${named(futures, place)}, ${percent(values, place)}${driver === undefined ? "" : `: ${quoted(driver)}`}`;
  });
  return `Weighed one by one:\n\n${lines.join("\n")}`;
}

const named = (futures: readonly NamedFuture[], place: number): string => quoted(futures[place]?.title ?? "");

const LONGEST = 90;

/** A title in quotation marks, on one line, with nothing in it that Markdown would read as a mark. */
function quoted(title: string): string {
  const line = title.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
  const cut = line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, "")} …`;
  return `“${cut.toWellFormed().replaceAll(/[\\`*_[\]<>#|~&]/g, "\\$&")}”`;
}

const percent = (values: Values, place: number): string => `${(values[place] ?? 0) / 10_000}\u202f%`;
const placeOfMost = (values: Values): number => values.indexOf(Math.max(...values));
const placeOfLeast = (values: Values): number => values.indexOf(Math.min(...values));

function placeOfChange(before: Values, after: Values): number {
  const changes = after.map((part, place) => Math.abs(part - (before[place] ?? 0)));
  return changes.indexOf(Math.max(...changes));
}
