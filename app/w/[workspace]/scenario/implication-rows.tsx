"use client";

import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { impactKey } from "#lib/documents/board.ts";
import { actorsOf, impactsOf } from "#lib/documents/board-readings.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { AddRow } from "./add-row.tsx";
import { Impact } from "./impact.tsx";
import type { Column } from "./matrix.tsx";
import { NoteCell } from "./note-cell.tsx";
import { RowHead } from "./row-head.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useTitles } from "./use-titles.ts";

/** What each future means for each actor: how good or bad, and why. */
export function ImplicationRows({ futures }: { readonly futures: readonly Column[] }) {
  const actors = useShared(actorsOf);
  const titles = useTitles(actors, "actor");
  const impacts = useShared(impactsOf);
  const { mayEdit } = useBoard();
  const { addActor, setImpact } = useDeeds();
  return (
    <>
      {actors.map((id, place) => {
        const title = titles[id] ?? "";
        return (
          <tr key={id}>
            <RowHead kind="actor" id={id} title={title} place={place} of={actors.length} />
            {futures.map((future) => (
              <td key={future.id}>
                <Impact
                  impact={impacts[impactKey(future.id, id)] ?? null}
                  label={`Impact on ${title} in ${future.title}`}
                  {...(mayEdit
                    ? { onSet: (impact) => setImpact({ future: future.id, actor: id }, impact) }
                    : {})}
                />
                <NoteCell
                  root={textOf.implication(future.id, id)}
                  anchor={{ kind: "implication", id: `${future.id}/${id}` }}
                  label={`${title} in ${future.title}`}
                  empty="What would it mean for them?"
                />
              </td>
            ))}
          </tr>
        );
      })}
      <AddRow
        label="Add an actor"
        hint={
          actors.length === 0 ? "Whom does it touch? Each actor gets an impact and a note per future." : null
        }
        columns={futures.length}
        onAdd={addActor}
      />
    </>
  );
}
