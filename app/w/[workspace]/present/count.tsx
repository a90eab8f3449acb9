import type { Tally } from "#app/_room/session-view.ts";
import { Tick } from "#app/_ui/tick.tsx";

type Props = { readonly tally: Tally | null; readonly deed: "sealed" | "estimated" };

const MOST_PEGS = 40;

/** How many have done what is asked, large, and nothing else. */
export function Count({ tally, deed }: Props) {
  if (tally === null) return <p className="of">The count comes within five seconds.</p>;
  const { done, expected } = tally;
  return (
    <div>
      <p className="huge">{done}</p>
      <p className="of">{`of ${expected} ${done === 1 ? "has" : "have"} ${deed}`}</p>
      {expected <= MOST_PEGS && (
        <p className="pegs" aria-hidden="true">
          {Array.from({ length: expected }, (_, peg) => (
            <Tick key={peg} on={peg < done} />
          ))}
        </p>
      )}
    </div>
  );
}
