import { isHatched } from "#app/_charts/colour-of.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { figures } from "#lib/simplex/show.ts";

type Props = { readonly futures: readonly Future[]; readonly shares: readonly number[] };

/** A vector in a line: per future its mark and its figure, which add up to 100. Readers hear the names. */
export function Vector({ futures, shares }: Props) {
  const written = figures(shares);
  return (
    <span className="vector">
      {futures.map((future, index) => (
        <span key={future.id} title={future.title}>
          <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
          <span className="sr">{future.short} </span>
          {written[index]}
        </span>
      ))}
    </span>
  );
}
