"use client";

import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { Button } from "#app/_ui/button.tsx";
import { driversOf } from "#lib/documents/board-readings.ts";
import { Driver } from "./driver.tsx";
import type { Column } from "./matrix.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useTitles } from "./use-titles.ts";

type Props = { readonly futures: readonly Column[]; readonly all: readonly Column[] };

/** What would push towards each future. */
export function DriverRow({ futures, all }: Props) {
  const drivers = useShared(driversOf);
  return (
    <tr>
      <th scope="row">Drivers</th>
      {futures.map((future) => (
        <td key={future.id}>
          <Drivers ids={drivers[future.id] ?? []} future={future} all={all} />
        </td>
      ))}
    </tr>
  );
}

type DriversProps = {
  readonly ids: readonly string[];
  readonly future: Column;
  readonly all: readonly Column[];
};

function Drivers({ ids, future, all }: DriversProps) {
  const { mayEdit } = useBoard();
  const { addDriver } = useDeeds();
  const titles = useTitles(ids, "driver");
  return (
    <>
      {ids.length === 0 && (
        <p className="cell-hint">
          {mayEdit ? "What would push towards this future? One sentence each is enough." : "No driver yet."}
        </p>
      )}
      {ids.length > 0 && (
        <ul className="drivers">
          {ids.map((id, place) => (
            <Driver
              key={id}
              id={id}
              title={titles[id] ?? ""}
              place={place}
              of={ids.length}
              future={future}
              all={all}
            />
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button
          variant="link"
          onClick={() => addDriver(future.id)}
          aria-label={`Add a driver of ${future.title}`}
        >
          Add a driver
        </Button>
      )}
    </>
  );
}
