import { figures } from "#lib/simplex/show.ts";
import { isHatched } from "./colour-of.ts";
import type { Future } from "./future.ts";
import { FutureMark } from "./future-mark.tsx";

type Props = { readonly futures: readonly Future[]; readonly probabilities?: readonly number[] | undefined };

/** Futures by colour and name, with their figures. */
export function Legend({ futures, probabilities }: Props) {
  const written = probabilities && figures(probabilities);
  return (
    <p className="legend">
      {futures.map((future, index) => (
        <span key={future.id}>
          <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
          {future.short}
          {written && <b>{written[index]}</b>}
        </span>
      ))}
    </p>
  );
}
