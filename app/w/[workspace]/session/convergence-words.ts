import { percent } from "#app/_ui/percent.ts";
import type { Since } from "./since-before.ts";

/** Whether a team has come closer since the round before, how far its members moved, and whether reasons went with it. */
export function convergenceWords(since: Since): readonly string[] {
  if (isStill(since)) return [`Nobody has moved since round ${since.number}.`];
  return [
    apartWords(since),
    shareWords(since),
    moveWords(since),
    reasonWords(since),
    peopleWords(since),
  ].filter((words) => words !== "");
}

const isStill = (since: Since): boolean => since.moves?.moved === 0 && isTheSame(since);

/** The same people spoke in both rounds, as far as can be told. */
const isTheSame = ({ counts: { now, before, both } }: Since): boolean =>
  now === before && (both === null || both === now);

const many = (count: number): string => `${count} ${count === 1 ? "point" : "points"}`;

function apartWords(since: Since): string {
  const { apart, number } = since;
  const then = `${apart.before} in round ${number}`;
  if (apart.now === apart.before)
    return `Two analysts are ${many(apart.now)} apart on average, as in round ${number}.`;
  const isCloser = apart.now < apart.before;
  const team = isCloser ? "You have come closer" : "You are further apart";
  const estimates = isCloser ? "The estimates lie closer together" : "The estimates lie further apart";
  return `${isTheSame(since) ? team : estimates}: two analysts are ${many(apart.now)} apart on average, ${then}.`;
}

const shareWords = ({ share }: Since): string =>
  share === null ? "" : `The uncertainty that lies between you is ${percent(share)} of what it was.`;

function moveWords({ aggregate, moves }: Since): string {
  const team =
    aggregate === 0 ? "The aggregate stands where it was" : `The aggregate moved ${many(aggregate)}`;
  if (moves === null) return `${team}.`;
  if (moves.moved === 0) return `${team}, and nobody who was there both times has moved.`;
  const where =
    moves.towards === 0
      ? ""
      : `, ${Math.abs(moves.towards)} of them ${moves.towards > 0 ? "towards" : "away from"} where the team was`;
  return `${team}, each of you ${moves.mean} on average${where}.`;
}

function reasonWords({ moves }: Since): string {
  if (moves === null || moves.moved === 0) return "";
  const { moved, withReason } = moves;
  const came = `${withReason} of ${moved} ${moved === 1 ? "move" : "moves"} came with a new reason`;
  if (withReason === moved) return `${came}: this is argument rather than conformity.`;
  return `${came}. A move without one may be argument not written down, or conformity.`;
}

function peopleWords(since: Since): string {
  if (isTheSame(since)) return "";
  const { now, before, both } = since.counts;
  const who = both === null ? "" : both === 1 ? ", 1 person gave both" : `, ${both} people gave both`;
  return `This compares ${now} estimates with ${before} of then${who}.`;
}
