"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import type { Anchor } from "#lib/session/anchor.ts";
import { useCellKeys } from "./use-cell-keys.ts";

type Props = {
  readonly root: string;
  readonly anchor: Anchor;
  readonly label: string;
  readonly empty: string;
};

/** A cell of the matrix with the mark of its thread. */
export function NoteCell({ root, anchor, label, empty }: Props) {
  const onKey = useCellKeys(anchor);
  return (
    <div className="with-tools">
      <Cell root={root} label={label} empty={empty} onKey={onKey} />
      <div className="tools-beside">
        <ThreadMark anchor={anchor} title={label} />
      </div>
    </div>
  );
}
