"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { PoolNote } from "./pool-note.tsx";
import { poolRows, poolWarning } from "./pool-rows.ts";
import { PoolTable } from "./pool-table.tsx";
import "./team-pools.css";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  readonly aggregate: RecordAggregate;
};

/** The pools side by side: their figures, what each does, how far it is from the one in use and what would differ. */
export function Pools({ view, round, aggregate }: Props) {
  const { futures } = round.question;
  const rows = poolRows(futures, aggregate);
  const used = rows.find(({ isInUse }) => isInUse);
  const warning = poolWarning(aggregate);
  return (
    <>
      <PoolTable
        {...{ futures, rows }}
        count={aggregate.count}
        noteOf={(row) => <PoolNote {...{ view, round, row, used }} />}
      />
      {warning !== null && <p className="warned under">{warning}</p>}
    </>
  );
}
