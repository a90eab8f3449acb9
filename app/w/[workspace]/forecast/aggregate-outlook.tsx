import { isHatched } from "#app/_charts/colour-of.ts";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { sharesOf, spreadWords } from "#app/_charts/sentences.ts";
import { Strip } from "#app/_charts/strip.tsx";
import { Measured } from "#app/_ui/measured.tsx";
import { changesShown, shownPercent } from "#lib/simplex/show.ts";

/** What the round before said of the same futures. */
type Before = { readonly number: number; readonly probabilities: readonly number[] };

type Props = {
  readonly futures: readonly Future[];
  readonly dots: readonly Dot[];
  readonly probabilities: readonly number[];
  /** Whole percentages that sum to 100. */
  readonly shown: readonly number[];
  readonly before: Before | null;
};

/** The aggregate as large figures, one row per future: the figure, the title, everyone on a strip, the spread in words. */
export function AggregateOutlook(props: Props) {
  return (
    <>
      <div className="outlooks">
        {props.futures.map((future, index) => (
          <Outlook key={future.id} {...props} future={future} index={index} />
        ))}
      </div>
      <p className="strip-scale mark" aria-hidden="true">
        {[0, 25, 50, 75, 100].map((tick) => (
          <i key={tick}>{tick}</i>
        ))}
      </p>
    </>
  );
}

type OutlookProps = Props & { readonly future: Future; readonly index: number };

function Outlook({ future, futures, index, dots, probabilities, shown, before }: OutlookProps) {
  const probability = probabilities[index] ?? 0;
  const was = before?.probabilities[index];
  return (
    <div className="outlook">
      <div className="big">
        <b data-testid={`aggregate-${future.id}`}>{shownPercent(probability, shown[index])}</b>
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
              <Strip {...{ future, index, dots, width, was }} aggregate={probabilities} hidden />
            )}
          />
        </div>
        <p className="spread">
          <span>{spreadWords(sharesOf(dots, index))}</span>
          {before !== null && (
            <span>
              {sinceWords(changesShown(probabilities, before.probabilities)[index] ?? 0, before.number)}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}

function sinceWords(change: number, round: number): string {
  if (change === 0) return `as in round ${round}`;
  return `${change > 0 ? "up" : "down"} ${Math.abs(change)} since round ${round}`;
}
