import type { Dot } from "#app/_charts/dot.ts";
import { isHatched } from "#app/_charts/colour-of.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { sharesOf, spreadWords } from "#app/_charts/sentences.ts";
import { Strip } from "#app/_charts/strip.tsx";
import { Measured } from "#app/_ui/measured.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { shownPercent } from "#lib/simplex/show.ts";

type Props = {
  readonly futures: readonly Future[];
  readonly dots: readonly Dot[];
  readonly aggregate: RecordAggregate;
  readonly was: RecordAggregate | null;
  readonly before: PlacedRound | null;
};

/** The aggregate as large figures, one row per future: the figure, the title, everyone on a strip, the spread in words. */
export function AggregateOutlook({ futures, dots, aggregate, was, before }: Props) {
  const probabilities = aggregate.probabilities ?? [];
  const isSame = before !== null && was?.probabilities?.length === futures.length;
  return (
    <>
      <div className="outlooks">
        {futures.map((future, index) => {
          const earlier = isSame ? was?.probabilities?.[index] : undefined;
          return (
            <div key={future.id} className="outlook">
              <div className="big">
                <b data-testid={`aggregate-${future.id}`}>
                  {shownPercent(probabilities[index] ?? 0, aggregate.shown?.[index])}
                </b>
                <span>%</span>
              </div>
              <div className="outlook-body">
                <h3>
                  <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
                  {future.title}
                </h3>
                <div className="strip">
                  <Measured
                    draw={(width) => (
                      <Strip {...{ future, index, dots, width }} aggregate={probabilities} was={earlier} hidden />
                    )}
                  />
                </div>
                <p className="spread">
                  <span>{spreadWords(sharesOf(dots, index))}</span>
                  {earlier !== undefined && <span>{sinceWords((probabilities[index] ?? 0) - earlier, before?.number ?? 0)}</span>}
                </p>
              </div>
            </div>
          );
        })}
      </div>
      <p className="strip-scale mark" aria-hidden="true">
        {[0, 25, 50, 75, 100].map((tick) => (
          <i key={tick}>{tick}</i>
        ))}
      </p>
    </>
  );
}

function sinceWords(change: number, round: number): string {
  const whole = Math.round(Math.abs(change) * 100);
  if (whole === 0) return `as in round ${round}`;
  return `${change > 0 ? "up" : "down"} ${whole} since round ${round}`;
}
