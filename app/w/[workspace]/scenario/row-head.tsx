"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { ItemMenu } from "./item-menu.tsx";
import { TitleCell } from "./title-cell.tsx";
import { useCellKeys } from "./use-cell-keys.ts";
import { useDeeds } from "./use-deeds.ts";
import { useLossOfRow } from "./use-losses.ts";

type Props = {
  readonly kind: "category" | "actor";
  readonly id: string;
  readonly title: string;
  readonly place: number;
  readonly of: number;
};

/** The head of a row: the title of an activity category or an actor, its thread, and what can be done with it. */
export function RowHead({ kind, id, title, place, of }: Props) {
  const { move } = useDeeds();
  const loss = useLossOfRow();
  const anchor = { kind, id } as const;
  const goes = (places: number): boolean => {
    const isThere = place + places >= 0 && place + places < of;
    if (isThere) move(id, places);
    return isThere;
  };
  const onKey = useCellKeys(anchor, ({ y }) => y !== 0 && goes(y));
  return (
    <th scope="row">
      <TitleCell
        id={id}
        title={title}
        empty={kind === "actor" ? "Name the actor" : "Name the category"}
        className="row-title"
        onKey={onKey}
      />
      <div className="row-tools">
        <ThreadMark anchor={anchor} title={title} />
        <ItemMenu
          id={id}
          title={title}
          loss={loss}
          moves={[
            { label: "Move up", move: place > 0 ? () => goes(-1) : undefined },
            { label: "Move down", move: place < of - 1 ? () => goes(1) : undefined },
          ]}
        />
      </div>
    </th>
  );
}
