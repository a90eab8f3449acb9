"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import { textOf } from "#lib/documents/board-texts.ts";
import { ItemMenu } from "./item-menu.tsx";
import type { Column } from "./matrix.tsx";
import { TitleCell } from "./title-cell.tsx";
import { useCellKeys } from "./use-cell-keys.ts";
import { useDeeds } from "./use-deeds.ts";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly place: number;
  readonly of: number;
  readonly future: Column;
  readonly all: readonly Column[];
};

/** One driver: its title, a note, its thread. Up and down change its place, left and right the future it pushes towards. */
export function Driver({ id, title, place, of, future, all }: Props) {
  const { move, moveDriver } = useDeeds();
  const anchor = { kind: "driver", id } as const;
  const column = all.findIndex((other) => other.id === future.id);
  const goes = (places: number): boolean => {
    const isThere = place + places >= 0 && place + places < of;
    if (isThere) move(id, places);
    return isThere;
  };
  const crosses = (columns: number): boolean => {
    const to = all[column + columns];
    if (to !== undefined) moveDriver(id, to.id);
    return to !== undefined;
  };
  const onKey = useCellKeys(anchor, ({ x, y }) => (y === 0 ? crosses(x) : goes(y)));
  const others = all.filter((other) => other.id !== future.id);
  return (
    <li className="with-tools">
      <div>
        <TitleCell id={id} title={title} empty="Name the driver" onKey={onKey} />
        <Cell
          root={textOf.item(id, "note")}
          label={`Note of ${title}`}
          empty="Why it would push that way"
          onKey={onKey}
        />
      </div>
      <div className="tools-beside">
        <ThreadMark anchor={anchor} title={title} />
        <ItemMenu
          id={id}
          title={title}
          loss="The driver and its note leave the scenario."
          moves={[
            { label: "Move up", move: place > 0 ? () => goes(-1) : undefined },
            { label: "Move down", move: place < of - 1 ? () => goes(1) : undefined },
            ...others.map((to) => ({ label: `Move to “${to.title}”`, move: () => moveDriver(id, to.id) })),
          ]}
        />
      </div>
    </li>
  );
}
