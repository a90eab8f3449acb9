import type { Marks } from "#app/_room/caretaker.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { sealsIn } from "#lib/documents/record-readings.ts";

/** The members who have done what the round asks; null where that may not be known, or nothing runs. */
export function doneOf({ round, estimates }: SessionView, marks: Marks | null): ReadonlySet<string> | null {
  if (round === null || round.stage === "closed") return null;
  if (round.kind === "sealed" && (round.stage === "running" || round.stage === "locked")) {
    const members = marks !== null && marks.round === round.id ? marks.members : undefined;
    const sealed = members?.filter((one) => one.sealed).map(({ member }) => member);
    // The last mark may have come on a tick before the lock: then it is not known who was just in time.
    if (sealed === undefined || (round.stage === "locked" && sealed.length !== sealsIn(round))) return null;
    return new Set(sealed);
  }
  if (round.names !== "names") return null;
  return new Set(estimates.flatMap(({ member }) => (member === undefined ? [] : [member])));
}
