import { total } from "#lib/kit/total.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import type { Probabilities } from "#lib/simplex/probabilities.ts";
import { disagreement } from "./disagreement.ts";
import type { Row } from "./row.ts";

/** How a team has moved from one round to the next; distances are total variation. */
export type Convergence = {
  /** How far the aggregate has moved. */
  readonly aggregateShiftTV: number;
  /** The Jensen-Shannon divergence as a share of what it was; null when there was none. */
  readonly jsdRatio: number | null;
  /** How far an analyst has moved on average; null when nobody was there both times. */
  readonly meanAnalystShiftTV: number | null;
  /** How much nearer an analyst has come on average to where the team was; null when nobody was there both times. */
  readonly meanMoveTowardRound1Pool: number | null;
};

/** The rounds to compare, aligned by analyst; null where one was absent. */
export type TwoRounds = {
  readonly first: readonly (Row | null)[];
  readonly second: readonly (Row | null)[];
};

type Merge = (rows: readonly Row[]) => Probabilities | null;

/** What became of the distance between analysts from the first round to the second; null when one of them has no aggregate. */
export function convergence({ first, second }: TwoRounds, merge: Merge): Convergence | null {
  const [then, now] = [first.filter((row) => row !== null), second.filter((row) => row !== null)];
  const [before, after] = [merge(then), merge(now)];
  const [apartThen, apartNow] = [disagreement(then), disagreement(now)];
  if (before === null || after === null || apartThen === null || apartNow === null) return null;
  const moves = first.flatMap((from, place) => {
    const to = second[place] ?? null;
    return from === null || to === null ? [] : [{ from: from.probabilities, to: to.probabilities }];
  });
  return {
    aggregateShiftTV: totalVariation(before, after),
    jsdRatio: apartThen.jsd === 0 ? null : apartNow.jsd / apartThen.jsd,
    meanAnalystShiftTV: mean(moves.map(({ from, to }) => totalVariation(from, to))),
    meanMoveTowardRound1Pool: mean(
      moves.map(({ from, to }) => totalVariation(from, before) - totalVariation(to, before)),
    ),
  };
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : total(numbers) / numbers.length;

/** An analyst who was there in both rounds: what they said, and why. */
export type Stance = { readonly values: readonly number[]; readonly rationale: string };

/** How many analysts moved, and how many of them gave a reason that they had not given before. */
export function movesAndReasons(pairs: readonly { readonly from: Stance; readonly to: Stance }[]) {
  const moves = pairs.filter(({ from, to }) => from.values.join() !== to.values.join());
  const reasoned = moves.filter(({ from, to }) => isNewReason(from.rationale, to.rationale));
  return { moved: moves.length, withReason: reasoned.length };
}

// Another line break or space is no other reason.
const isNewReason = (before: string, after: string): boolean =>
  bare(after) !== "" && bare(after) !== bare(before);
const bare = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
