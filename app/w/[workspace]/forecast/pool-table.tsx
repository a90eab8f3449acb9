import type { ReactNode } from "react";
import { isHatched } from "#app/_charts/colour-of.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { classes } from "#app/_ui/classes.ts";
import { pools } from "#lib/pool/pools.ts";
import { figures } from "#lib/simplex/show.ts";
import type { PoolRow } from "./pool-rows.ts";

type Props = {
  readonly futures: readonly Future[];
  readonly rows: readonly PoolRow[];
  readonly count: number;
  /** What is said of one pool. */
  readonly noteOf: (row: PoolRow) => ReactNode;
};

const MOST_ACROSS = 3;

/** The figures of all pools with what is said of each: a row each where futures fit beside each other, else a row per future. */
export function PoolTable(props: Props) {
  return props.futures.length <= MOST_ACROSS ? <ByPool {...props} /> : <ByFuture {...props} />;
}

const captionOf = ({ rows, count }: Props): string =>
  `The same ${count} estimates under ${rows.length} pools, in per cent`;

function ByPool(props: Props) {
  const { futures, rows, noteOf } = props;
  return (
    <table className="pools">
      <caption className="sr">{captionOf(props)}</caption>
      <thead>
        <tr>
          <th scope="col">Pool</th>
          {futures.map((future, index) => (
            <th key={future.id} scope="col">
              <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
              {future.short}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.pool} className={classes(row.isInUse && "in-use")}>
          <tr>
            <th scope="row">{pools[row.pool].name}</th>
            {figures(row.probabilities).map((figure, index) => (
              <td key={futures[index]?.id}>{figure}</td>
            ))}
          </tr>
          <tr className="note">
            <td colSpan={futures.length + 1}>{noteOf(row)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function ByFuture(props: Props) {
  const { futures, rows, noteOf } = props;
  return (
    <>
      <table className="pools by-future">
        <caption className="sr">{captionOf(props)}</caption>
        <thead>
          <tr>
            <th scope="col">Future</th>
            {rows.map(({ pool, isInUse }) => (
              <th key={pool} scope="col" className={classes(isInUse && "in-use")}>
                {pools[pool].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {futures.map((future, index) => (
            <tr key={future.id}>
              <th scope="row" title={future.title}>
                <FutureMark colour={future.colour} hatched={isHatched(futures, index)} />
                {future.short}
              </th>
              {rows.map(({ pool, probabilities, isInUse }) => (
                <td key={pool} className={classes(isInUse && "in-use")}>
                  {figures(probabilities)[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="pool-notes">
        {rows.map((row) => (
          <div key={row.pool}>
            <dt>{pools[row.pool].name}</dt>
            <dd>{noteOf(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
