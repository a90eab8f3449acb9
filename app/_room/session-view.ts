import type { Held, PlacedRound, RecordStanding, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { estimatesIn } from "#lib/documents/record-readings.ts";
import type { RecordAggregate, RecordEstimate } from "#lib/documents/record.ts";
import type { Stage } from "#lib/session/session.ts";
import type { Marks } from "./caretaker.ts";

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

/** What the view is read off. */
export type SessionFacts = {
  readonly standing: RecordStanding;
  readonly rounds: readonly PlacedRound[];
  readonly estimates: Held<RecordEstimate>;
  readonly aggregates: Held<RecordAggregate>;
  readonly seats: Readonly<Record<string, string>>;
  readonly marks: Marks | null;
};

/** Reads the session off the record and the marks. Of a sealed round that runs it can say nothing but how many have sealed. */
export function sessionView({ standing, rounds, estimates, aggregates, seats, marks }: SessionFacts): SessionView {
  const round = rounds.at(-1) ?? null;
  const before = rounds.at(-2) ?? null;
  const said = round === null ? [] : estimatesIn(estimates, round.id);
  const earlier = before === null ? [] : estimatesIn(estimates, before.id);
  const ownIn = (all: readonly SeatedEstimate[], of: PlacedRound | null) =>
    all.find(({ seat }) => of !== null && seat === seats[of.id]) ?? null;
  return {
    stage: standing.stage,
    round,
    before,
    estimates: said,
    earlier,
    aggregate: round === null ? null : (aggregates[round.id] ?? null),
    earlierAggregate: before === null ? null : (aggregates[before.id] ?? null),
    seat: round === null ? null : (seats[round.id] ?? null),
    own: ownIn(said, round),
    earlierOwn: ownIn(earlier, before),
    tally: round === null ? null : tallyOf(round, { count: said.length, marks }),
    runner: standing.runner,
  };
}

function tallyOf(round: PlacedRound, { count, marks }: { readonly count: number; readonly marks: Marks | null }): Tally | null {
  const isHidden = round.kind === "sealed" && (round.stage === "running" || round.stage === "locked");
  if (!isHidden) return { done: count, expected: Math.max(count, round.expected ?? count) };
  if (round.stage === "locked") return { done: round.digests.length, expected: Math.max(round.digests.length, round.expected ?? 0) };
  return marks === null || marks.round !== round.id ? null : { done: marks.sealed, expected: marks.expected };
}
