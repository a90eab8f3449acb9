/** Where a rationale stands: nothing written, what others read, written and private, waiting for an estimate, or on its way. */
export type RationaleStage = "none" | "given" | "written" | "goes along" | "on its way";

type Facts = {
  /** What stands in the field and differs from what was given; null while nobody has touched it. */
  readonly written: string | null;
  readonly given: string;
  /** It was given by the press of the button and not accepted yet. */
  readonly isDue: boolean;
  readonly isOnItsWay: boolean;
};

/** The stage of a rationale, read off what is written and what was given. */
export function rationaleStage({ written, given, isDue, isOnItsWay }: Facts): RationaleStage {
  if (written === null || written === given) return given === "" ? "none" : "given";
  if (!isDue) return "written";
  return isOnItsWay ? "on its way" : "goes along";
}

/** What one has given in a round so far. */
type Own = {
  readonly stage: RationaleStage;
  /** When the number was given as it stands, and whether a rationale came with it; null while there is no number. */
  readonly number: { readonly at: string; readonly hasRationale: boolean } | null;
  readonly isConnected: boolean;
};

/** Which of the two, number and rationale, is given, kept here or on its way, in words. */
export function rationaleWords({ stage, number, isConnected }: Own): string {
  switch (stage) {
    case "none":
      return number === null ? "" : `Your number is given, ${clock(number.at)}; no rationale yet`;
    case "given":
      return number === null ? "" : `Given ${clock(number.at)}, with your number`;
    case "written":
      return `Kept here until you give it${number === null ? "" : meanwhile(number.hasRationale)}`;
    case "goes along":
      return "Kept here. It goes with your number";
    case "on its way":
      return isConnected ? "On its way" : "Waiting, sent once when you are back";
  }
}

const meanwhile = (hasRationale: boolean): string =>
  hasRationale ? "; others read what you gave before" : "; your number is given without it";

/** Why there is no rationale to give now; undefined when there is one. */
export const whyNotGive = {
  none: "Nothing is written yet",
  given: "There is nothing new in it",
  written: undefined,
  "goes along": "It goes with your number",
  "on its way": "It is on its way",
} as const satisfies Record<RationaleStage, string | undefined>;

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const clock = (at: string): string => time.format(Date.parse(at));
