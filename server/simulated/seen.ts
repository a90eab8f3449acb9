import type * as Y from "yjs";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { aggregatesOf, estimatesIn, estimatesOf, roundsOf } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { isValues } from "#lib/simplex/values.ts";
import type { Seen } from "./deed.ts";

/** What an analyst knows besides the record. */
export type Known = {
  readonly workspace: string;
  /** Where they sit, round by round. */
  readonly seats: Readonly<Record<string, string>>;
  /** What they have sealed in this round; nobody else could say. */
  readonly sealed: Values | null;
  /** What pushes towards each future, by its id. */
  readonly drivers: Readonly<Record<string, readonly string[]>>;
};

/** A round as an analyst sees it who is about to speak in it. */
export function seenBy(record: Y.Doc, round: PlacedRound, known: Known): Seen {
  const { question, kind } = round;
  const earlier = roundsOf.read(record).findLast((one) => one.number < round.number);
  const before = earlier !== undefined && idsOf(earlier) === idsOf(round) ? earlier : undefined;
  const shown = kind === "open" ? round : before;
  return {
    question: `${known.workspace}/${idsOf(round)}`,
    kind,
    isOrdered: question.ordered,
    futures: question.futures.map(({ id, title }) => ({ title, drivers: known.drivers[id] ?? [] })),
    own: kind === "sealed" ? known.sealed : ownIn(record, round, known),
    before: ownIn(record, before, known),
    aggregate: sharesIn(record, shown) ?? sharesIn(record, before),
    others: othersIn(record, shown, known),
  };
}

const sharesIn = (record: Y.Doc, round: PlacedRound | undefined): readonly number[] | null =>
  (round === undefined ? null : aggregatesOf.read(record)[round.id]?.probabilities) ?? null;

function othersIn(record: Y.Doc, round: PlacedRound | undefined, { seats }: Known): Seen["others"] {
  if (round === undefined) return [];
  return estimatesIn(estimatesOf.read(record), round.id).filter(({ seat }) => seat !== seats[round.id]);
}

function ownIn(record: Y.Doc, round: PlacedRound | undefined, { seats }: Known): Values | null {
  if (round === undefined) return null;
  const own = estimatesIn(estimatesOf.read(record), round.id).find(({ seat }) => seat === seats[round.id]);
  return isValues(own?.values) ? own.values : null;
}

const idsOf = ({ question }: PlacedRound): string => question.futures.map(({ id }) => id).join();
