"use client";

import type { CSSProperties } from "react";
import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { percent } from "#app/_ui/percent.ts";
import { askedOf } from "#lib/documents/board-asked.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { FEWEST_FUTURES } from "#lib/scenario/scenario.ts";
import { ItemMenu } from "./item-menu.tsx";
import type { Column } from "./matrix.tsx";
import { TitleCell } from "./title-cell.tsx";
import { useCellKeys } from "./use-cell-keys.ts";
import { useDeeds } from "./use-deeds.ts";
import type { Forecast } from "./use-forecast.ts";
import { useLossOfFuture } from "./use-losses.ts";

type Props = { readonly future: Column; readonly all: readonly Column[]; readonly forecast: Forecast | null };

/** The head of a column: the colour, title and summary of a future, and what the team says of it. */
export function FutureHead({ future, all, forecast }: Props) {
  const { id, title, colour } = future;
  const place = all.findIndex((other) => other.id === id);
  const { move } = useDeeds();
  const loss = useLossOfFuture(id);
  const anchor = { kind: "future", id } as const;
  const goes = (places: number): boolean => {
    const isThere = place + places >= 0 && place + places < all.length;
    if (isThere) move(id, places);
    return isThere;
  };
  const onKey = useCellKeys(anchor, ({ x }) => x !== 0 && goes(x));
  const share = forecast?.shown[id];
  const isHatched = all.slice(0, place).some((other) => other.colour === colour);
  const colours: CSSProperties & Record<"--c", string> = { "--c": `var(--${colour})` };
  return (
    <th scope="col" style={colours}>
      <i className={isHatched ? "rule hatched" : "rule"} />
      <div className="item-line future">
        <TitleCell id={id} title={title} empty="Name the future" className="future-title" onKey={onKey} />
        {share !== undefined && (
          <span className="share" title={`the team’s aggregate, round ${forecast?.round}`}>
            {percent(share)}
          </span>
        )}
      </div>
      <Cell
        root={textOf.item(id, "summary")}
        label={`Summary of ${title}`}
        empty="What would have happened?"
        onKey={onKey}
      />
      <div className="future-foot">
        <Short id={id} title={title} all={all} />
        <ThreadMark anchor={anchor} title={title} />
        <ItemMenu
          id={id}
          title={title}
          loss={loss}
          noRemoval={all.length <= FEWEST_FUTURES ? "A question needs two futures at least" : undefined}
          moves={[
            { label: "Move to the left", move: place > 0 ? () => goes(-1) : undefined },
            { label: "Move to the right", move: place < all.length - 1 ? () => goes(1) : undefined },
          ]}
        />
      </div>
    </th>
  );
}

type ShortProps = Pick<Column, "id" | "title"> & Pick<Props, "all">;

function Short({ id, title, all }: ShortProps) {
  const { mayEdit } = useBoard();
  const { futures } = useShared(askedOf(all.map((future) => future.id)));
  const onKey = useCellKeys({ kind: "future", id });
  if (!mayEdit) return null;
  return (
    <div className="short">
      <span>In charts</span>
      <Cell
        root={textOf.item(id, "short")}
        label={`Short form of ${title}`}
        empty={futures.find((future) => future.id === id)?.short ?? ""}
        isTitle
        onKey={onKey}
      />
    </div>
  );
}
