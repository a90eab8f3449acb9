import type { Names } from "#lib/session/session.ts";
import type { End } from "./use-round-form.ts";

type Kind = "sealed" | "open";
type Options<Value extends string> = readonly {
  readonly value: Value;
  readonly title: string;
  readonly note: string;
}[];

/** The kinds of a round, each with what it means. */
export const kindChoices: Options<Kind> = [
  {
    value: "sealed",
    title: "Sealed",
    note: "Nobody sees anyone else’s numbers until the reveal, the facilitator neither. The customary first round.",
  },
  { value: "open", title: "Open", note: "Everyone sees everyone’s numbers as they move." },
];

const goesOn = {
  sealed: "The clock shows how far over it is; you reveal when you see fit.",
  open: "The clock shows how far over it is; you close the round when you see fit.",
};
const ends = {
  sealed: "What is sealed by then is revealed. Whoever has not sealed waits for the next round.",
  open: "The estimates are frozen as they stand. What comes later does not count.",
};
const endless = {
  sealed: "It runs until you reveal it.",
  open: "The team keeps watching: estimates of the last round are carried into it with their age.",
};

/** What may happen when the time of a round of that kind is up. */
export const endChoices = (kind: Kind): Options<End> => [
  { value: "advises", title: "Tell everyone when the time is up, and go on", note: goesOn[kind] },
  { value: "ends", title: "End the round when the time is up", note: ends[kind] },
  { value: "none", title: "No end", note: endless[kind] },
];

const named = { names: "with names", pseudonyms: "with pseudonyms", none: "without names" };
const ended = {
  sealed: { advises: "it goes on until you reveal it", ends: "it is revealed by itself" },
  open: { advises: "it goes on until you close it", ends: "it closes by itself" },
};

type Settings = {
  readonly kind: Kind;
  readonly minutes: string;
  readonly end: End;
  readonly names: Names;
};

/** The time of a round and what its end means, and what estimates are shown with, in two sentences. */
export function settingsWords({ kind, minutes, end, names }: Settings): string {
  const shown = `Estimates are shown ${named[names]}.`;
  if (end === "none") return `Without an end. ${shown}`;
  const time = `${minutes} ${minutes === "1" ? "minute" : "minutes"}`;
  return `${time}; when the time is up ${ended[kind][end]}. ${shown}`;
}

/** What estimates may be shown with, each with what it means; it is frozen when the round opens. */
export const nameChoices: Options<Names> = [
  { value: "names", title: "Names", note: "Everyone sees whose an estimate is." },
  {
    value: "pseudonyms",
    title: "Pseudonyms",
    note: "A letter stands for each, the same in every round. With four or fewer analysts, style may tell who wrote what.",
  },
  {
    value: "none",
    title: "No names",
    note: "Nobody sees whose an estimate is, nor what the same person said before. The aggregate waits for three.",
  },
];
