import { isHatched } from "#app/_charts/colour-of.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { classes } from "#app/_ui/classes.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import { totalVariation } from "#lib/simplex/distance.ts";
import { shown } from "#lib/simplex/show.ts";

type Props = { readonly futures: readonly Future[]; readonly aggregate: RecordAggregate };

/** What each pool makes of the same estimates, the one in use first, and how far the others are from it. */
export function Pools({ futures, aggregate }: Props) {
  const inUse = aggregate.probabilities ?? [];
  const others = Object.keys(pools)
    .filter(isPoolName)
    .filter((name) => name !== aggregate.pool);
  const rows = [aggregate.pool, ...others].flatMap((name) => {
    const probabilities = name === aggregate.pool ? inUse : aggregate.others[name];
    return probabilities === undefined ? [] : [{ name, probabilities }];
  });
  return (
    <table className={classes("pools", futures.length > 3 && "many")}>
      <caption className="sr">
        The same {aggregate.count} estimates under {rows.length} pools
      </caption>
      <thead>
        <tr>
          <th scope="col">Pool</th>
          {futures.map((future, index) => (
            <th key={future.id} scope="col">
              <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
              {future.short}
            </th>
          ))}
          <th className="note" scope="col">
            Against the pool in use
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, probabilities }) => (
          <tr key={name} className={classes(name === aggregate.pool && "in-use")}>
            <th scope="row">{pools[name].name}</th>
            {shown(probabilities).map((whole, index) => (
              <td key={futures[index]?.id}>{whole}</td>
            ))}
            <td className="note">
              {name === aggregate.pool
                ? "in use, equal weights"
                : apartWords(totalVariation(probabilities, inUse))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function apartWords(distance: number): string {
  const whole = Math.round(distance * 100);
  return whole === 0 ? "less than a point apart" : `${whole} ${whole === 1 ? "point" : "points"} apart`;
}
