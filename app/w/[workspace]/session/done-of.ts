import type { Marks } from "#app/_room/caretaker.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { type PlacedRound, sealsIn } from "#lib/documents/record-readings.ts";

/** The members who have done what the round asks; null where that may not be known, or nothing runs. */
export function doneOf({ round, estimates }: SessionView, marks: Marks | null): ReadonlySet<string> | null {
  if (round === null || round.stage === "closed") return null;
  if (round.kind === "sealed" && round.stage !== "revealed") return sealedBy(round, marks);
  if (round.names !== "names") return null;
  return new Set(estimates.flatMap(({ member }) => (member === undefined ? [] : [member])));
}

function sealedBy(round: PlacedRound, marks: Marks | null): ReadonlySet<string> | null {
  if (marks === null || marks.round !== round.id || marks.members === undefined) return null;
  const sealed = marks.members.filter((one) => one.sealed).map(({ member }) => member);
  // The last marks may be of a tick before the lock: then it is not known who was just in time.
  const isOld = round.stage === "locked" && sealed.length !== sealsIn(round);
  return isOld ? null : new Set(sealed);
}
