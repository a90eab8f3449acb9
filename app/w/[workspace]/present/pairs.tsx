import type { SessionView } from "#app/_room/session-view.ts";
import { nameOf } from "#app/w/[workspace]/forecast/voices.ts";
import { type Pair, pairsOf } from "#app/w/[workspace]/session/pairs-of.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import "./pairs.css";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** In so many pairs people find themselves in letters as large as the rest. */
const MOST_LARGE = 6;

/** Who talks to whom, as the console proposes it; nothing where the round hides names. A projector is nobody of them. */
export function Pairs({ view, round }: Props) {
  if (round.names === "none") return null;
  const { pairs, alone } = pairsOf({ ...view, seat: null }, round);
  const [first] = pairs;
  if (first === undefined) return null;
  return (
    <section className="present-pairs" aria-labelledby="pairs">
      <h2 id="pairs">Talk in pairs</h2>
      <ol data-many={pairs.length > MOST_LARGE || undefined}>
        {pairs.map((pair) => (
          <li key={pair.one.said.seat}>
            <b>{both(pair)}</b> <span>{`${pair.points} points apart`}</span>
          </li>
        ))}
        {alone !== null && (
          <li>
            <b>{nameOf(alone)}</b> <span>{`listens to ${both(first)}`}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

const both = ({ one, other }: Pair): string => `${nameOf(one)} and ${nameOf(other)}`;
