import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound, SeatedEstimate } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { convergence, movesAndReasons } from "#lib/pool/convergence.ts";
import { pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { parametersOf } from "#lib/session/aggregate.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { isValues, WHOLE } from "#lib/simplex/values.ts";
import { identityOf } from "./pairs-of.ts";

/** How far one analyst moved, and how much nearer to where the team was; both as shares of the whole. */
export type Move = {
  readonly name: string;
  readonly moved: number;
  readonly towards: number;
  readonly isReasoned: boolean;
};

/** What became of a team between two rounds. Distances are in percentage points, parts of the whole in per cent. */
export type Since = {
  /** The number of the round before. */
  readonly number: number;
  /** How far apart two analysts are on average, now and then. */
  readonly apart: { readonly now: number; readonly before: number };
  readonly aggregate: number;
  /** What lies between the analysts as a share of what did; null when nothing did. */
  readonly share: number | null;
  /** How many estimates are compared, and how many people gave both; null where it cannot be told who is who. */
  readonly counts: { readonly now: number; readonly before: number; readonly both: number | null };
  /** Of those who were there both times; null where it cannot be told who is who. */
  readonly moves: {
    readonly mean: number;
    readonly towards: number;
    readonly moved: number;
    readonly withReason: number;
    readonly each: readonly Move[];
  } | null;
  /** The Jensen-Shannon divergences behind `share`, in nats. */
  readonly between: { readonly now: number; readonly before: number };
};

const FEWEST = 2;
const points = (distance: number): number => Math.round(distance * 100);

/** The convergence of a round on the one before; null when one of them has no aggregate, or asks something else. */
export function sinceBefore(view: SessionView): Since | null {
  const { round, before, aggregate, earlierAggregate } = view;
  const [now, then] = [spreadOf(aggregate), spreadOf(earlierAggregate)];
  if (round === null || before === null || now === null || then === null) return null;
  if (futuresOf(round) !== futuresOf(before)) return null;
  const { settings } = round.question;
  const pairs = pairedIn(view, { round, before });
  const found = convergence(
    { first: pairs.map(({ from }) => rowOf(from)), second: pairs.map(({ to }) => rowOf(to)) },
    (rows) => pools[settings.pool].merge(rows, parametersOf(settings.pool, settings)),
  );
  if (found === null) return null;
  return {
    number: before.number,
    apart: { now: points(now.meanDistance), before: points(then.meanDistance) },
    aggregate: points(found.aggregateShiftTV),
    share: found.jsdRatio === null ? null : Math.round(found.jsdRatio * 100),
    counts: countsOf(view, pairs),
    moves: movesOf(pairs, { found, centre: earlierAggregate?.probabilities ?? [] }),
    between: { now: now.jensenShannon, before: then.jensenShannon },
  };
}

// Below the minimum there is no aggregate, and nothing to compare.
const spreadOf = (aggregate: RecordAggregate | null) =>
  aggregate === null || aggregate.probabilities === null ? null : aggregate.spread;

function countsOf(
  { round, before, estimates, earlier }: SessionView,
  pairs: readonly Twice[],
): Since["counts"] {
  const isTold = round?.names !== "none" && round?.names === before?.names;
  const both = pairs.filter(({ from, to }) => from !== null && to !== null).length;
  return { now: estimates.length, before: earlier.length, both: isTold ? both : null };
}

const futuresOf = ({ question }: PlacedRound): string => question.futures.map(({ id }) => id).join();

type Both = { readonly round: PlacedRound; readonly before: PlacedRound };
type Twice = { readonly from: SeatedEstimate | null; readonly to: SeatedEstimate | null };

/** Every estimate of both rounds, with the other one by the same analyst where that can be told. */
function pairedIn({ estimates, earlier }: SessionView, { round, before }: Both): readonly Twice[] {
  const stayed = estimates.map((to): Twice => {
    const who = identityOf(round, to);
    const from = who === null ? undefined : earlier.find((said) => identityOf(before, said) === who);
    return { from: from ?? null, to };
  });
  const known = new Set(stayed.map(({ from }) => from));
  const gone = earlier.filter((said) => !known.has(said)).map((from): Twice => ({ from, to: null }));
  return [...stayed, ...gone];
}

function rowOf(said: SeatedEstimate | null): Row | null {
  if (said === null || !isValues(said.values)) return null;
  return { probabilities: toProbabilities(said.values), weight: 1 };
}

type From = {
  readonly found: NonNullable<ReturnType<typeof convergence>>;
  /** Where the team was. */
  readonly centre: readonly number[];
};

function movesOf(pairs: readonly Twice[], { found, centre }: From): Since["moves"] {
  const twice = pairs.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const { meanAnalystShiftTV: mean, meanMoveTowardRound1Pool: towards } = found;
  if (twice.length < FEWEST || mean === null || towards === null) return null;
  const stances = twice.map(({ from, to }) => ({ from: stanceOf(from), to: stanceOf(to) }));
  const each = twice.map(({ from, to }, place): Move => {
    const [was, is] = [sharesOf(from), sharesOf(to)];
    return {
      name: to.label,
      moved: totalVariation(was, is),
      towards: totalVariation(was, centre) - totalVariation(is, centre),
      isReasoned: movesAndReasons(stances.slice(place, place + 1)).withReason === 1,
    };
  });
  return { mean: points(mean), towards: points(towards), each, ...movesAndReasons(stances) };
}

const sharesOf = ({ values }: SeatedEstimate): readonly number[] => values.map((part) => part / WHOLE);
const stanceOf = ({ values, rationale = "" }: SeatedEstimate) => ({ values, rationale });
