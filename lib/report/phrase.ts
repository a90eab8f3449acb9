/**
 * The words for probabilities of the PHIA probability yardstick (Professional Head of Intelligence Assessment, 2018), each up to
 * and including that many per cent. The yardstick leaves gaps between its bands (5 to 10, 20 to 25 ...); what falls into one goes
 * to the nearer band.
 */
export const phrases = [
  { upTo: 7, word: "remote chance" },
  { upTo: 22, word: "highly unlikely" },
  { upTo: 37, word: "unlikely" },
  { upTo: 52, word: "realistic possibility" },
  { upTo: 77, word: "likely" },
  { upTo: 92, word: "highly likely" },
  { upTo: 100, word: "almost certain" },
] as const;

export type Phrase = (typeof phrases)[number]["word"];

/** The words for a probability in whole per cent, as it is shown: so word and number beside it never disagree. */
export const phraseOf = (percent: number): Phrase =>
  phrases.find(({ upTo }) => percent <= upTo)?.word ?? "almost certain";
