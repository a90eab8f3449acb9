"use client";

import { useShared } from "#app/_room/shared.ts";
import { categoriesOf } from "#lib/documents/board-readings.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { AddRow } from "./add-row.tsx";
import type { Column } from "./matrix.tsx";
import { NoteCell } from "./note-cell.tsx";
import { RowHead } from "./row-head.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useTitles } from "./use-titles.ts";

/** What one would see in each future, category by category. */
export function ActivityRows({ futures }: { readonly futures: readonly Column[] }) {
  const categories = useShared(categoriesOf);
  const titles = useTitles(categories, "category");
  const { addCategory } = useDeeds();
  return (
    <>
      {categories.map((id, place) => {
        const title = titles[id] ?? "";
        return (
          <tr key={id}>
            <RowHead kind="category" id={id} title={title} place={place} of={categories.length} />
            {futures.map((future) => (
              <td key={future.id}>
                <NoteCell
                  root={textOf.activity(future.id, id)}
                  anchor={{ kind: "activity", id: `${future.id}/${id}` }}
                  label={`${title} in ${future.title}`}
                  empty="What would one see here?"
                />
              </td>
            ))}
          </tr>
        );
      })}
      <AddRow
        label="Add a category"
        hint={
          categories.length === 0
            ? "What would one see? Sort it into categories, such as exercises or exchanges."
            : null
        }
        columns={futures.length}
        onAdd={addCategory}
      />
    </>
  );
}
