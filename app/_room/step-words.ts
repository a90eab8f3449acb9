import { minimumOf } from "#lib/session/minimum.ts";
import type { SessionView, Tally } from "./session-view.ts";

const tallyIn = ({ tally }: SessionView): Tally => tally ?? { done: 0, expected: 0 };

const countOf = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

/** What a reveal that lacks somebody opens, for whom it comes too soon, and whether there will be an aggregate. */
export function revealingWords(view: SessionView): string {
  const { done } = tallyIn(view);
  const opens = `${countOf(done, "ballot")} ${done === 1 ? "opens" : "open"} for everybody at once.`;
  return [opens, missingWords(view), noAggregateWords(view)].filter((words) => words !== "").join(" ");
}

/** What closing a round freezes while somebody is missing, and what its report would hold. */
export function closingWords(view: SessionView): string {
  const { done, expected } = tallyIn(view);
  const lack = noAggregateWords(view);
  const report =
    lack === ""
      ? `The report would hold the aggregate of ${done} of ${expected}.`
      : `${lack} The round would have no report.`;
  return [frozenWords(done), leftWords(expected - done), report].filter((words) => words !== "").join(" ");
}

function frozenWords(done: number): string {
  if (done === 0) return "";
  return done === 1 ? "1 estimate is frozen as it stands." : `${done} estimates are frozen as they stand.`;
}

function leftWords(missing: number): string {
  if (missing <= 0) return "";
  return `${countOf(missing, "analyst")} ${missing === 1 ? "has" : "have"} not estimated, and what comes later does not count.`;
}

function missingWords(view: SessionView): string {
  const { done, expected } = tallyIn(view);
  const missing = expected - done;
  if (missing <= 0) return "";
  return `${countOf(missing, "analyst")} ${missing === 1 ? "has" : "have"} not sealed; they can estimate again in round ${(view.round?.number ?? 0) + 1}.`;
}

/** That a round has too few estimates for an aggregate, with the reason; nothing where there are enough. */
function noAggregateWords(view: SessionView): string {
  const names = view.round?.names ?? "names";
  const minimum = minimumOf(names);
  if (tallyIn(view).done >= minimum) return "";
  return `There will be no aggregate: it takes ${minimum} estimates${names === "names" ? "" : " where names are not shown"}.`;
}

/** Why a round that has ended has no aggregate, and what can be done; nothing where it has one. */
export function lackWords({ round, estimates, aggregate, stage }: SessionView): string {
  if (round === null || (aggregate?.probabilities ?? null) !== null) return "";
  const minimum = minimumOf(round.names);
  const came =
    estimates.length === 0 ? "none came" : estimates.length === 1 ? "one came" : `${estimates.length} came`;
  const why = `Round ${round.number} has no aggregate: it takes ${minimum} estimates${round.names === "names" ? "" : " where names are not shown"}, and ${came}.`;
  if (stage === "resolved") return why;
  return `${why} Nobody can be added to it now; round ${round.number + 1} asks everybody again${minimum === 2 ? "" : ", and with names shown 2 are enough"}.`;
}
