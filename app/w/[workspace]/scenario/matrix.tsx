"use client";

import { useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { futuresOf } from "#lib/documents/board-readings.ts";
import { MOST_FUTURES } from "#lib/scenario/scenario.ts";
import { ActivityRows } from "./activity-rows.tsx";
import { DriverRow } from "./driver-row.tsx";
import { FutureHead } from "./future-head.tsx";
import { FutureSwitch } from "./future-switch.tsx";
import { GroupHead } from "./group-head.tsx";
import { ImplicationRows } from "./implication-rows.tsx";
import { useColumns } from "./use-columns.ts";
import { useDeeds } from "./use-deeds.ts";
import { useForecast } from "./use-forecast.ts";
import { useMeantFuture } from "./use-meant-future.ts";
import { useTitles } from "./use-titles.ts";

/** A future as a column of the matrix. */
export type Column = { readonly id: string; readonly title: string; readonly colour: string };

/** The matrix: futures as columns; what would drive them, what one would see, who wins and who loses as rows. */
export function Matrix() {
  const futures = useShared(futuresOf);
  const titles = useTitles(
    futures.map(({ id }) => id),
    "future",
  );
  const forecast = useForecast();
  const [chosen, choose] = useState<string | null>(null);
  const meant = useMeantFuture();
  if (meant !== null && meant !== chosen) choose(meant);
  const all: readonly Column[] = futures.map((future) => ({ ...future, title: titles[future.id] ?? "" }));
  const shown = useColumns(all, chosen);
  if (all.length === 0) return <NoFutures />;
  return (
    <div className="matrix-place">
      {shown.length < all.length && (
        <FutureSwitch
          futures={all}
          chosen={shown.some(({ id }) => id === chosen) ? chosen : (shown[0]?.id ?? null)}
          forecast={forecast}
          onChoose={choose}
        />
      )}
      <table className="matrix" data-alone={shown.length === 1 || undefined}>
        <caption className="sr">Futures as columns: their drivers, activities and implications</caption>
        <colgroup>
          <col />
          {shown.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td>
              <AddFuture count={all.length} onAdded={choose} />
            </td>
            {shown.map((future) => (
              <FutureHead key={future.id} future={future} all={all} forecast={forecast} />
            ))}
          </tr>
        </thead>
        <tbody>
          <GroupHead title="What would drive it" columns={shown.length} />
          <DriverRow futures={shown} all={all} />
          <GroupHead title="What one would see" columns={shown.length} />
          <ActivityRows futures={shown} />
          <GroupHead title="Who wins and who loses" columns={shown.length} />
          <ImplicationRows futures={shown} />
        </tbody>
      </table>
    </div>
  );
}

function AddFuture({
  count,
  onAdded,
}: {
  readonly count: number;
  readonly onAdded: (future: string) => void;
}) {
  const { mayEdit } = useBoard();
  const { addFuture } = useDeeds();
  if (!mayEdit) return null;
  return (
    <Button
      variant="link"
      onClick={() => onAdded(addFuture())}
      reason={count >= MOST_FUTURES ? "Twelve futures are the most that one can compare" : undefined}
    >
      Add a future
    </Button>
  );
}

function NoFutures() {
  const { mayEdit } = useBoard();
  const { addFuture } = useDeeds();
  return (
    <Empty actions={mayEdit && <Button onClick={addFuture}>Add a future</Button>}>
      No future yet. Name two to twelve that exclude each other and leave nothing out.
    </Empty>
  );
}
