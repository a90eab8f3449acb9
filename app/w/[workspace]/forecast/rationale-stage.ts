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

/** The stage in words, beside the button that gives a rationale. */
export const rationaleWords = {
  none: "",
  given: "Others read what you have given",
  written: "Not given yet, only you can read it",
  "goes along": "It goes with your estimate, as soon as you give one",
  "on its way": "On its way",
} as const satisfies Record<RationaleStage, string>;
