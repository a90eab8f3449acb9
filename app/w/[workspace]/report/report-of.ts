import { must } from "#lib/kit/assert.ts";
import type {
  RecordAggregate,
  RecordContent,
  RecordEstimate,
  RecordResolution,
  RecordRound,
} from "#lib/documents/record.ts";
import { dissent, dissentInWords, type Said, type Voice } from "#lib/report/dissent.ts";
import { type ExpectedImpact, expectedImpact } from "#lib/report/expected-impact.ts";
import { judgement, type Span } from "#lib/report/judgement.ts";
import { methodInWords } from "#lib/report/method-in-words.ts";
import { movementInWords } from "#lib/report/movement-in-words.ts";
import { spreadInWords } from "#lib/report/spread-in-words.ts";
import { verificationInWords } from "#lib/report/verification-in-words.ts";
import type { FrozenFuture, FrozenQuestion } from "#lib/scenario/question.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { isValues, type Values } from "#lib/simplex/values.ts";
import { type NumbersRow, numbersRows } from "./numbers-rows.ts";

/** Everything that a report says, ready to be set. */
export type Report = {
  readonly round: number;
  readonly question: FrozenQuestion;
  /** "Round 2, as closed on 14 October 2026": without the date, `at` is its moment. */
  readonly standing: { readonly words: string; readonly at: string };
  readonly count: number;
  /** The names of the simulated analysts there are; whether the round shows their seats or not. */
  readonly simulated: readonly string[];
  readonly judgement: readonly Span[];
  readonly movement: readonly string[];
  readonly futures: readonly FrozenFuture[];
  readonly probabilities: readonly number[];
  readonly seated: readonly Seated[];
  readonly rows: readonly NumbersRow[];
  readonly earlier: number | null;
  readonly voices: readonly Voice[];
  readonly dissent: string;
  readonly impacts: readonly ExpectedImpact[];
  readonly watch: Scenario["indicators"];
  readonly method: string;
  readonly verification: string;
  readonly head: string | null;
  readonly resolution: RecordResolution | null;
};

type Around = { readonly scenario: Scenario | null; readonly head: string | null };

/** An estimate that counts. */
export type Seated = RecordEstimate & { readonly seat: string; readonly values: Values };
type Told = { readonly id: string; readonly round: RecordRound; readonly aggregate: RecordAggregate };

/** The report of the last round that has an aggregate; null when no round has one yet. */
export function reportOf(record: RecordContent, { scenario, head }: Around): Report | null {
  const told = toldRounds(record);
  const last = told.at(-1);
  if (last === undefined) return null;
  const { round, aggregate } = last;
  const { question } = round;
  const probabilities = must(aggregate.probabilities);
  const before = told.findLast(
    ({ round: other }) => other.number < round.number && sameFutures(other.question, question),
  );
  const seated = seatedIn(record, last.id);
  const said = seated.map(asSaid);
  return {
    round: round.number,
    question,
    standing: standingOf(round, seated),
    count: aggregate.count,
    simulated: simulatedIn(record),
    judgement: judgement(
      question.futures.map(({ title }) => title),
      probabilities,
    ),
    movement: movementOf(last, before),
    futures: question.futures,
    probabilities,
    seated,
    rows: numbersRows(question, aggregate, before?.aggregate.probabilities ?? null),
    earlier: before?.round.number ?? null,
    voices: dissent(said, probabilities),
    dissent: dissentInWords(said, probabilities),
    impacts: impactsOf(scenario, question, {
      aggregate: probabilities,
      estimates: said.map((one) => one.probabilities),
    }),
    watch:
      scenario === null
        ? []
        : scenario.indicators.toSorted((a, b) => ((a.by ?? "9") < (b.by ?? "9") ? -1 : 1)),
    method: methodInWords({
      round: round.number,
      kind: round.kind,
      names: round.names,
      futures: question.futures.length,
      count: aggregate.count,
      settings: question.settings,
      probabilities,
      others: aggregate.others,
    }),
    verification: verificationInWords(aggregate.count),
    head,
    resolution: record.workspace.resolution,
  };
}

const simulatedIn = ({ members }: RecordContent): readonly string[] =>
  Object.values(members)
    .filter(({ simulated, role }) => simulated === true && role !== null)
    .map(({ name }) => name);

function toldRounds({ rounds, aggregates }: RecordContent): readonly Told[] {
  return Object.entries(rounds)
    .flatMap(([id, round]) => {
      const aggregate = aggregates[id];
      return aggregate === undefined || aggregate.probabilities === null ? [] : [{ id, round, aggregate }];
    })
    .toSorted((a, b) => a.round.number - b.round.number);
}

const sameFutures = (a: FrozenQuestion, b: FrozenQuestion): boolean =>
  a.futures.map(({ id }) => id).join() === b.futures.map(({ id }) => id).join();

function seatedIn({ estimates }: RecordContent, round: string): readonly Seated[] {
  const own = Object.entries(estimates).filter(
    ([key, { withdrawn }]) => key.startsWith(`${round}/`) && withdrawn !== true,
  );
  return own
    .flatMap(([key, { values, ...rest }]) =>
      isValues(values) ? [{ ...rest, values, seat: key.slice(round.length + 1) }] : [],
    )
    .toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
}

const asSaid = ({ seat, label, values, rationale, simulated }: Seated): Said => ({
  seat,
  label: simulated === true ? `${label} (simulated)` : label,
  probabilities: toProbabilities(values),
  rationale: rationale ?? null,
});

function movementOf(now: Told, before: Told | undefined): readonly string[] {
  const spread = now.aggregate.spread;
  const earlier = before?.aggregate.spread;
  const told =
    earlier === null || earlier === undefined
      ? undefined
      : { spread: earlier, round: must(before).round.number };
  const moved =
    before === undefined
      ? []
      : [
          movementInWords({
            titles: now.round.question.futures.map(({ title }) => title),
            before: must(before.aggregate.probabilities),
            after: must(now.aggregate.probabilities),
            round: before.round.number,
          }),
        ];
  return [...moved, ...(spread === null ? [] : [spreadInWords(spread, told)])];
}

function standingOf(round: RecordRound, seated: readonly Seated[]): Report["standing"] {
  const name = `Round ${round.number}`;
  if (round.closedAt !== null) return { words: `${name}, as closed on`, at: round.closedAt };
  if (round.revealedAt !== null) return { words: `${name}, as revealed on`, at: round.revealedAt };
  const last = seated
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return { words: `${name}, still open, as it stood on`, at: last ?? round.openedAt };
}

function impactsOf(
  scenario: Scenario | null,
  { futures }: FrozenQuestion,
  weights: Parameters<typeof expectedImpact>[1],
): readonly ExpectedImpact[] {
  if (scenario === null) return [];
  const known = new Map(scenario.futures.map((future) => [future.id, future] as const));
  const actors = scenario.actors.map(({ id, name }) => ({
    id,
    name,
    impacts: futures.map((future) => known.get(future.id)?.implications[id]?.impact ?? 0),
  }));
  return expectedImpact(actors, weights);
}
