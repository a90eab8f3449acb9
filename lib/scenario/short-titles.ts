import { shortTitle } from "./question.ts";
import { longest } from "./scenario.ts";

type Titled = { readonly title: string; readonly short: string };

/**
 * A short form for each future of a question: the one that was written, as it stands; otherwise the first words of the title, or
 * where several begin alike the words that tell them apart. No proposed form is like another, however the titles begin.
 */
export function shortTitles(futures: readonly Titled[]): readonly string[] {
  const own = futures.map(({ short }) => shortTitle(short));
  const titles = futures.map(({ title }) => title.trim());
  const open = titles.flatMap((title, place) => (own[place] === "" && title !== "" ? [place] : []));
  const proposed = new Map(
    toldApart(open.map((place) => ({ place, words: (titles[place] ?? "").split(/\s+/) }))),
  );
  const taken = new Set(own.map(key));
  return own.map((written, place) => {
    const proposal = proposed.get(place);
    return proposal === undefined ? written : free(proposal, taken);
  });
}

type Worded = { readonly place: number; readonly words: readonly string[] };
type Proposal = readonly [place: number, short: string];

const key = (short: string): string => short.toLowerCase();
const shortOf = ({ words }: Worded): string => shortTitle(words.join(" "));

/** The first words of each title; of those that would read alike, the words after what they begin with in common. */
function toldApart(titles: readonly Worded[]): readonly Proposal[] {
  const alike = Map.groupBy(titles, (title) => key(shortOf(title)));
  return [...alike.values()].flatMap((group) => {
    const shared = sharedStart(group.map(({ words }) => words));
    if (group.length === 1 || shared === 0) return group.map(proposalOf);
    const [longer, whole] = [
      group.filter(isLongerThan(shared)),
      group.filter((one) => !isLongerThan(shared)(one)),
    ];
    const rests = longer.map(({ place, words }) => ({ place, words: words.slice(shared) }));
    return [...whole.map(proposalOf), ...toldApart(rests)];
  });
}

const proposalOf = (title: Worded): Proposal => [title.place, shortOf(title)];
const isLongerThan =
  (count: number) =>
  ({ words }: Worded): boolean =>
    words.length > count;

/** How many words all of them begin with. */
function sharedStart(titles: readonly (readonly string[])[]): number {
  const [first = []] = titles;
  const differs = first.findIndex((word, place) => titles.some((words) => words[place] !== word));
  return differs === -1 ? first.length : differs;
}

/** The short form as it is, or with the next number behind it; takes it, so that nobody else gets it. */
function free(short: string, taken: Set<string>): string {
  let found = short;
  for (let count = 2; taken.has(key(found)); count += 1)
    found = `${shortTitle(short.slice(0, longest.short - ` ${count}`.length))} ${count}`;
  taken.add(key(found));
  return found;
}
