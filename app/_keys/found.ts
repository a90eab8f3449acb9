import { type Entry, kinds } from "./entry.ts";

const MOST_PER_KIND = 30;
/** Fewer letters are in the middle of too many words to mean one. */
const FEWEST_WITHIN = 3;

/** The entries that what was typed may mean: kind by kind, what can be done before what cannot, better matches before others. */
export function found(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = plain(typed).split(" ").filter(Boolean);
  const isAsking = words.length > 0;
  const known = entries
    .filter(({ isAsked }) => isAsking || isAsked !== true)
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank < NONE)
    .toSorted((a, b) => a.rank - b.rank);
  return kinds.flatMap(({ kind }) =>
    known
      .map(({ entry }) => entry)
      .filter((entry) => entry.kind === kind)
      .slice(0, MOST_PER_KIND),
  );
}

const NONE = 100;

/** How well an entry fits: its name begins so, a word of it does, it is in the name, in its other words, not at all. */
function rankOf({ label, also = "", reason }: Entry, words: readonly string[]): number {
  const name = plain(label);
  const ranks = words.map((word) => rankIn({ name, others: plain(also) }, word));
  return Math.max(0, ...ranks) + (reason === undefined ? 0 : 10);
}

function rankIn({ name, others }: { readonly name: string; readonly others: string }, word: string): number {
  if (name.startsWith(word)) return 0;
  if (` ${name}`.includes(` ${word}`)) return 1;
  if (word.length >= FEWEST_WITHIN && name.includes(word)) return 2;
  return ` ${others}`.includes(` ${word}`) ? 3 : NONE;
}

/** Without capitals, accents and signs. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
