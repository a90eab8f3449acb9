"use client";

import type { KeyboardEvent } from "react";
import { Cell } from "#app/_editor/cell.tsx";
import { textOf } from "#lib/documents/board-texts.ts";
import { useIsJustAdded } from "./just-added.ts";

type Props = {
  readonly id: string;
  /** What the thing is called now. */
  readonly title: string;
  readonly empty: string;
  readonly className?: string;
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** The title of a thing on the board, entered at once when the thing has just been added. */
export function TitleCell({ id, title, empty, className, onKey }: Props) {
  const isFresh = useIsJustAdded(id);
  return (
    <Cell
      root={textOf.item(id, "title")}
      label={`Title of ${title}`}
      empty={empty}
      isTitle
      isFresh={isFresh}
      className={className}
      onKey={onKey}
    />
  );
}
