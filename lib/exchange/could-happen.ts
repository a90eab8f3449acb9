import type { Event } from "#lib/session/event.ts";
import type { Round, Session } from "#lib/session/session.ts";
import { roundOf } from "#lib/session/session.ts";

/** True when an event speaks of a round in a stage, and of as many futures, as deciding would have let it. */
export function couldHappen(session: Session, event: Event): boolean {
  switch (event.type) {
    case "round opened":
      return (
        isNew(session, event) &&
        event.carried.every(({ values }) => values.length === event.question.futures.length)
      );
    case "estimated":
      return isOpenIn(session, event) && speaksOf(session, event);
    case "estimate withdrawn":
    case "estimate reaffirmed":
      return isOpenIn(session, event) && roundOf(session, event.round)?.estimates[event.seat] !== undefined;
    case "round revealed":
      return event.openings.every(({ values }) => speaksOf(session, { round: event.round, values }));
    case "estimates struck":
    case "round extended":
    case "round locked":
    case "round closed":
      return roundOf(session, event.round) !== undefined;
    default:
      return true;
  }
}

const isNew = (
  session: Session,
  { round, number, question }: Extract<Event, { type: "round opened" }>,
): boolean =>
  roundOf(session, round) === undefined &&
  number === session.rounds.length + 1 &&
  question.settings.floor > 0;

function isOpenIn(session: Session, { round }: { readonly round: Round["id"] }): boolean {
  const found = roundOf(session, round);
  return found?.kind === "open" && found.stage === "running";
}

function speaksOf(
  session: Session,
  said: { readonly round: Round["id"]; readonly values: readonly number[] },
): boolean {
  return roundOf(session, said.round)?.question.futures.length === said.values.length;
}
