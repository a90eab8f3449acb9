import { must } from "#lib/kit/assert.ts";
import { figures, shown } from "#lib/simplex/show.ts";
import { inPercent, quoted } from "./in-words.ts";
import type { Phrase } from "./phrase.ts";
import { phraseOf } from "./phrase.ts";

/** A piece of a sentence; `isStrong` where the judgement itself stands. */
export type Span = { readonly text: string; readonly isStrong: boolean };

type Judged = {
  readonly title: string;
  readonly phrase: Phrase;
  readonly figure: string;
  readonly p: number;
};

/**
 * The forecast in words, the likeliest future first, every phrase with its number: "It is likely (58 %) that ... comes true".
 * One probability per title, in the same order.
 */
export function judgement(titles: readonly string[], probabilities: readonly number[]): readonly Span[] {
  const whole = shown(probabilities);
  const figured = figures(probabilities);
  const judged = titles
    .map((title, place): Judged => {
      const phrase = phraseOf(must(whole[place]));
      return { title, phrase, figure: must(figured[place]), p: must(probabilities[place]) };
    })
    .toSorted((a, b) => b.p - a.p);
  const [likeliest, ...others] = judged;
  return [...opening(must(likeliest)), ...(others.length === 0 ? [] : rest(others))];
}

const plain = (text: string): Span => ({ text, isStrong: false });
const strong = ({ phrase, figure }: Judged): Span => ({
  text: `${phrase} (${inPercent(figure)})`,
  isStrong: true,
});

function opening(judged: Judged): readonly Span[] {
  const title = quoted(judged.title);
  switch (judged.phrase) {
    case "likely":
    case "highly likely":
    case "almost certain":
      return [plain("It is "), strong(judged), plain(` that ${title} comes true.`)];
    case "realistic possibility":
      return [plain(`The likeliest future is ${title}, a `), strong(judged), plain(".")];
    default:
      return [plain(`The likeliest future is ${title}, yet it is `), strong(judged), plain(".")];
  }
}

function rest(others: readonly Judged[]): readonly Span[] {
  const clauses = others.flatMap((judged, place) => {
    const isLast = place === others.length - 1;
    const between = place === 0 ? " " : isLast ? " and " : ", ";
    const verb = place === 0 ? " is " : " ";
    return [plain(`${between}${quoted(judged.title)}${verb}${article(judged.phrase)}`), strong(judged)];
  });
  return [...clauses, plain(".")];
}

const article = (phrase: Phrase): string =>
  phrase === "remote chance" || phrase === "realistic possibility" ? "a " : "";
