import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { evenValues, isValues, type Values } from "#lib/simplex/values.ts";

/** Where one's point stands before one moves it: where one has put it in this round, has kept it for it, had it in the last, or in the middle. */
export function startingValues(view: SessionView, round: PlacedRound, kept: Values | null = null): Values {
  const own = view.own?.values;
  if (isValues(own)) return own;
  const futures = round.question.futures.length;
  return kept !== null && kept.length === futures ? kept : (ghostValues(view, round) ?? evenValues(futures));
}

/** What one said in the round before, if that asked for the same futures. */
export function ghostValues({ before, earlierOwn }: SessionView, round: PlacedRound): Values | undefined {
  const idsOf = ({ question }: PlacedRound) => question.futures.map(({ id }) => id).join();
  const said = earlierOwn?.values;
  return before !== null && idsOf(before) === idsOf(round) && isValues(said) ? said : undefined;
}
