import type { WorkspaceCard } from "#lib/wire/api.ts";

/** A workspace as Home shows it: two futures, an open round, somebody there. */
export const aCard = (changes: Partial<WorkspaceCard> = {}): WorkspaceCard => ({
  workspaceId: "w1" as WorkspaceCard["workspaceId"],
  title: "How close will they be?",
  role: "analyst",
  member: "m1" as WorkspaceCard["member"],
  stage: "open",
  round: 2,
  horizon: "2028-12-31",
  futures: [
    { id: "f1", short: "Weaken", title: "Ties weaken", colour: "against-2" },
    { id: "f2", short: "Status quo", title: "As it is", colour: "neutral" },
  ],
  shown: [12, 88],
  here: ["Analyst A"],
  resolution: null,
  isAway: false,
  waits: "estimate",
  ...changes,
});
