"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import { textOf } from "#lib/documents/board-texts.ts";
import type { BoardIndicator } from "#lib/documents/board-readings.ts";
import { IndicatorPlace } from "./indicator-place.tsx";
import { ItemMenu } from "./item-menu.tsx";
import { TitleCell } from "./title-cell.tsx";
import { useCellKeys } from "./use-cell-keys.ts";
import { useDeeds } from "./use-deeds.ts";

type Props = {
  readonly indicator: BoardIndicator;
  readonly title: string;
  readonly place: number;
  readonly of: number;
  readonly categories: readonly { readonly value: string; readonly label: string }[];
};

/** One indicator: what one would see, a note, the category it belongs to and the date by which it can be seen. */
export function Indicator({ indicator, title, place, of, categories }: Props) {
  const { id } = indicator;
  const { move } = useDeeds();
  const anchor = { kind: "indicator", id } as const;
  const goes = (places: number): boolean => {
    const isThere = place + places >= 0 && place + places < of;
    if (isThere) move(id, places);
    return isThere;
  };
  const onKey = useCellKeys(anchor, ({ y }) => y !== 0 && goes(y));
  return (
    <li>
      <div className="indicator-words">
        <TitleCell id={id} title={title} empty="What could one see?" onKey={onKey} />
        <Cell
          root={textOf.item(id, "note")}
          label={`Note of ${title}`}
          empty="How would one know?"
          onKey={onKey}
        />
      </div>
      <IndicatorPlace indicator={indicator} title={title} categories={categories} />
      <div className="row-tools">
        <ThreadMark anchor={anchor} title={title} />
        <ItemMenu
          id={id}
          title={title}
          loss="The indicator and its note leave the scenario."
          moves={[
            { label: "Move up", move: place > 0 ? () => goes(-1) : undefined },
            { label: "Move down", move: place < of - 1 ? () => goes(1) : undefined },
          ]}
        />
      </div>
    </li>
  );
}
