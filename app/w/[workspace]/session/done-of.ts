import type { Marks } from "#app/_room/caretaker.ts";
import type { SessionView } from "#app/_room/session-view.ts";

/** The members who have done what the round asks; null where that may not be known, or nothing runs. */
export function doneOf({ round, estimates }: SessionView, marks: Marks | null): ReadonlySet<string> | null {
  if (round === null || round.stage === "closed") return null;
  if (round.kind === "sealed" && round.stage === "running") {
    const members = marks !== null && marks.round === round.id ? marks.members : undefined;
    return members === undefined
      ? null
      : new Set(members.filter(({ sealed }) => sealed).map(({ member }) => member));
  }
  if (round.names !== "names") return null;
  return new Set(estimates.flatMap(({ member }) => (member === undefined ? [] : [member])));
}
