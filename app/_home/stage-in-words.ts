import type { Stage } from "#lib/session/session.ts";

const words = {
  framing: () => "Framing",
  sealed: (round) => `Round ${round}, sealed`,
  locked: (round) => `Round ${round}, locked`,
  revealed: (round) => `Round ${round}, revealed`,
  open: (round) => `Round ${round}, open`,
  watching: () => "Watching",
  closed: (round) => `Round ${round}, closed`,
  resolved: () => "Resolved",
} as const satisfies Record<Stage, (round: number) => string>;

/** Where a workspace is, as its chip says it. */
export const stageInWords = (stage: Stage, round: number | null): string => words[stage](round ?? 1);

/** What is going on there now, for somebody who stands before the door. */
export const nowInWords = {
  framing: "the question is being framed, no round has opened yet",
  sealed: "a sealed round is running: nobody sees your numbers until the reveal",
  locked: "a sealed round is locked, its reveal comes next",
  revealed: "a sealed round has been revealed, the team discusses it",
  open: "an open round is running: everyone sees everyone’s numbers",
  watching: "the team is watching: estimates can be given and revised at any time",
  closed: "the last round is closed",
  resolved: "the question has been resolved",
} as const satisfies Record<Stage, string>;
