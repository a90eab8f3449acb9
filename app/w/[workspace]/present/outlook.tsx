import { isHatched } from "#app/_charts/colour-of.ts";
import type { Dot } from "#app/_charts/dot.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { sharesOf, spreadWords } from "#app/_charts/sentences.ts";
import { Strip } from "#app/_charts/strip.tsx";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { shownPercent } from "#lib/simplex/show.ts";

type Props = {
  readonly futures: FrozenQuestion["futures"];
  readonly dots: readonly Dot[];
  readonly probabilities: readonly number[];
  /** Whole percentages that sum to 100. */
  readonly shown: readonly number[];
  /** Draw everyone on a strip, where no triangle does. */
  readonly isAlone: boolean;
};

/** A strip is drawn small and shown large, so that its letters grow with it; above that many futures in two columns. */
const WIDE = 460;
const NARROW = 500;
const MOST_IN_ONE_COLUMN = 5;
/** In two columns a longer title gives way to its short form: it stands on one line there. */
const LONGEST_TITLE = 40;

/** The team's aggregate, one row per future: the figure, the title, how far apart the estimates are. */
export function Outlook({ futures, dots, probabilities, shown, isAlone }: Props) {
  const isMany = futures.length > MOST_IN_ONE_COLUMN;
  const width = isMany ? NARROW : WIDE;
  return (
    <div
      className="rows"
      data-many={isMany || undefined}
      style={{ "--rows": isMany ? Math.ceil(futures.length / 2) : futures.length }}
    >
      {futures.map((future, index) => (
        <div key={future.id} className="row">
          <p className="big">
            <b>{shownPercent(probabilities[index] ?? 0, shown[index])}</b>
            <span>%</span>
          </p>
          <div>
            <h2>
              <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
              {isMany && future.title.length > LONGEST_TITLE ? future.short : future.title}
            </h2>
            <p className="spread">{spreadWords(sharesOf(dots, index))}</p>
          </div>
          {isAlone && <Strip {...{ future, index, dots, width }} aggregate={probabilities} hidden />}
        </div>
      ))}
    </div>
  );
}
