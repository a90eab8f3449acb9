import { must } from "#lib/kit/assert.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { type Phrase, phraseOf } from "#lib/report/phrase.ts";
import type { FrozenFuture, FrozenQuestion } from "#lib/scenario/question.ts";
import { figures, shown } from "#lib/simplex/show.ts";

/** One future in the table of numbers, everything as it is printed. */
export type NumbersRow = {
  readonly future: FrozenFuture;
  readonly aggregate: string;
  readonly phrase: Phrase;
  readonly half: string;
  readonly all: string;
  readonly before: string | null;
};

/** The numbers of a round, future by future; `before` are the probabilities of the round before over the same futures. */
export function numbersRows(
  { futures }: FrozenQuestion,
  { probabilities, spread }: RecordAggregate,
  before: readonly number[] | null,
): readonly NumbersRow[] {
  const now = must(probabilities);
  const [written, whole] = [figures(now), shown(now)];
  const earlier = before === null ? null : figures(before);
  return futures.map((future, place) => {
    const [low, , high] = spread?.quartiles[place] ?? [];
    const [least, most] = spread?.range[place] ?? [];
    return {
      future,
      aggregate: must(written[place]),
      phrase: phraseOf(must(whole[place])),
      half: between(low, high),
      all: between(least, most),
      before: earlier?.[place] ?? null,
    };
  });
}

/** "6–20", or one number where both are the same. */
function between(low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined) return "";
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? String(from) : `${from}–${to}`;
}
