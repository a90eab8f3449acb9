import type { Held, PlacedRound, RecordStanding, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { estimatesIn, sealsIn } from "#lib/documents/record-readings.ts";
import type { RecordAggregate, RecordEstimate } from "#lib/documents/record.ts";
import type { Stage } from "#lib/session/session.ts";

/** How many of those expected have estimated or sealed. */
export type Tally = { readonly done: number; readonly expected: number };

/** The session as its screens see it: the last round, the one before it, and where oneself sits. */
export type SessionView = {
  readonly stage: Stage;
  readonly round: PlacedRound | null;
  readonly before: PlacedRound | null;
  readonly estimates: readonly SeatedEstimate[];
  readonly earlier: readonly SeatedEstimate[];
  readonly aggregate: RecordAggregate | null;
  readonly earlierAggregate: RecordAggregate | null;
  /** One's own seat in the last round, and what one has said from it. */
  readonly seat: string | null;
  readonly own: SeatedEstimate | null;
  readonly earlierOwn: SeatedEstimate | null;
  /** Null while it is not known. */
  readonly tally: Tally | null;
  readonly runner: string | null;
};

/** True when the last round or the one before has an aggregate, and so there is a report. */
export const hasReport = ({ aggregate, earlierAggregate }: SessionView): boolean =>
  [aggregate, earlierAggregate].some((one) => (one?.probabilities ?? null) !== null);

/** What the view is read off. */
export type SessionFacts = {
  readonly standing: RecordStanding;
  readonly rounds: readonly PlacedRound[];
  readonly estimates: Held<RecordEstimate>;
  readonly aggregates: Held<RecordAggregate>;
  readonly seats: Readonly<Record<string, string>>;
  readonly marks: MarkCount | null;
};

/** Of the marks, what everyone may know. */
type MarkCount = { readonly round: string; readonly sealed: number; readonly expected: number };

/** Reads the session off the record and the marks. Of a sealed round that runs it can say nothing but how many have sealed. */
export function sessionView({
  standing,
  rounds,
  estimates,
  aggregates,
  seats,
  marks,
}: SessionFacts): SessionView {
  const asSeen = (round: PlacedRound | undefined) => {
    if (round === undefined) return nothingSeen;
    const said = estimatesIn(estimates, round.id);
    const seat = seats[round.id] ?? null;
    const own = said.find((one) => one.seat === seat) ?? null;
    return { round, said, seat, own, aggregate: aggregates[round.id] ?? null };
  };
  const now = asSeen(rounds.at(-1));
  const before = asSeen(rounds.at(-2));
  return {
    stage: standing.stage,
    runner: standing.runner,
    round: now.round,
    before: before.round,
    estimates: now.said,
    earlier: before.said,
    aggregate: now.aggregate,
    earlierAggregate: before.aggregate,
    seat: now.seat,
    own: now.own,
    earlierOwn: before.own,
    tally: now.round === null ? null : tallyOf(now.round, { count: now.said.length, marks }),
  };
}

const nothingSeen = { round: null, said: [], seat: null, own: null, aggregate: null } as const;

type Counted = { readonly count: number; readonly marks: MarkCount | null };

function tallyOf(round: PlacedRound, { count, marks }: Counted): Tally | null {
  if (round.kind === "sealed" && round.stage === "running") {
    return marks === null || marks.round !== round.id
      ? null
      : { done: marks.sealed, expected: marks.expected };
  }
  const done = round.stage === "locked" ? sealsIn(round) : count;
  return { done, expected: Math.max(done, round.expected ?? 0) };
}
