import type { Step } from "#app/_room/next-step.ts";
import type { SessionView } from "#app/_room/session-view.ts";

/** What follows when a step is taken, in a sentence. */
export function consequenceOf(step: Step, view: SessionView): string {
  if (step.do === "open") return step.minutes === null ? WATCH : openingWords(step, view);
  if (step.do === "reveal") return missingWords(view);
  return consequences[step.do];
}

const WATCH =
  "An open round without an end. Estimates are carried into it with their age, and anyone can update theirs.";

function openingWords({ kind, minutes }: Extract<Step, { do: "open" }>, { stage }: SessionView): string {
  const round = `${kind === "open" ? "An open" : "A sealed"} round of ${minutes} minutes, names shown as now.`;
  const ends = stage === "watching" || stage === "revealed" ? " This one closes;" : "";
  return `${round}${ends === "" ? " E" : `${ends} e`}stimates of this round stay as ghosts.`;
}

function missingWords({ tally, round }: SessionView): string {
  const missing = tally === null ? 0 : tally.expected - tally.done;
  const who = missing === 1 ? "One analyst has" : `${missing} analysts have`;
  return `All ballots open at once, for good. ${who} not sealed and can estimate again in round ${(round?.number ?? 0) + 1}.`;
}

const consequences = {
  nudge: "Those who are still waited for are asked for their estimate. Nothing of it is kept.",
  invite: "Make a link, or show it as a QR code; who comes while the round runs can take part.",
  extend: "The clock shows five minutes more, for everybody.",
  lock: "Nobody can seal any more; the reveal waits until you press it.",
  close: "The estimates are frozen as they stand. What comes later does not count.",
  report: "The judgement in words, the picture, the dissent, what to watch.",
  resolve: "It says what came true, once for all.",
} as const satisfies Record<Exclude<Step["do"], "open" | "reveal">, string>;
