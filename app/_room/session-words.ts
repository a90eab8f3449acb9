import { unreachable } from "#lib/kit/assert.ts";
import { sealsIn } from "#lib/documents/record-readings.ts";
import type { SessionView, Tally } from "./session-view.ts";

const numbers = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** A count at the beginning of a sentence: a word up to twelve, figures above. */
const countWord = (count: number): string => numbers[count] ?? String(count);

const many = (count: number, one: string, more: string): string => (count === 1 ? one : more);

/** The stage of the session on its chip. */
export function chipWords({ stage, round }: SessionView): string {
  if (stage === "resolved") return "Resolved";
  if (stage === "watching") return "Watching";
  if (round === null) return "No round";
  const words = {
    framing: "not open",
    sealed: "sealed",
    locked: "locked",
    revealed: "revealed",
    open: "open",
    closed: "closed",
  };
  return `Round ${round.number}, ${words[stage]}`;
}

/** What the stage means for everybody, in one sentence. */
export function stageWords(view: SessionView): string {
  switch (view.stage) {
    case "framing":
      return "Nothing is running";
    case "sealed":
      return "Nobody sees anyone else’s numbers until the reveal";
    case "locked":
      return "Nobody can seal any more, and nobody has seen a number yet";
    case "revealed":
      return sealWords(view);
    case "open":
      return openWords(view);
    case "watching":
      return "The round has no end: update when something has changed";
    case "closed":
      return `${countWord(view.estimates.length)} ${many(view.estimates.length, "estimate", "estimates")}, frozen`;
    case "resolved":
      return "What came true has been said";
    default:
      return unreachable(view.stage);
  }
}

/** What it means for everybody that the time is up of a round that goes on: nothing ends by itself. */
export const overWords = ({ round }: SessionView): string =>
  round?.kind === "sealed"
    ? "Time is up. The round goes on until it is revealed"
    : "Time is up. The round goes on until it is closed";

const openWords = ({ round }: SessionView): string =>
  round?.names === "names" || round === null
    ? "Everyone sees everyone’s numbers as they move"
    : "Everyone sees the numbers, nobody whose they are";

function sealWords({ round, estimates }: SessionView): string {
  const seals = round === null ? 0 : sealsIn(round);
  const opened = estimates.filter(({ nonce }) => nonce !== undefined).length;
  const matches = Math.min(opened, seals);
  return `${countWord(seals)} ${many(seals, "seal", "seals")}, ${countWord(matches).toLocaleLowerCase("en-GB")} ${many(matches, "match", "matches")}`;
}

/** "3 of 5 have sealed", "1 of 5 has estimated". */
export function tallyWords({ done, expected }: Tally, deed: "estimated" | "sealed"): string {
  return `${done} of ${expected} ${many(done, "has", "have")} ${deed}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** The time that a round has left, or has run over, as on a clock; days and hours where it is long. */
export function timeLeft(endsAt: string, now: number): string {
  const left = Math.ceil((Date.parse(endsAt) - now) / 1_000);
  const seconds = Math.abs(left);
  const end = left < 0 ? "over" : "left";
  if (seconds >= 172_800) return `${Math.floor(seconds / 86_400)} days ${end}`;
  if (seconds >= 3_600)
    return `${Math.floor(seconds / 3_600)} h ${two(Math.floor(seconds / 60) % 60)} min ${end}`;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)} ${end}`;
}
