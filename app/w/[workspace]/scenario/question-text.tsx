"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import { textOf } from "#lib/documents/board-texts.ts";
import { useCellKeys } from "./use-cell-keys.ts";

type Props = { readonly field: "background" | "resolution"; readonly title: string; readonly empty: string };

/** One of the texts of the focal question under its head. */
export function QuestionText({ field, title, empty }: Props) {
  const anchor = { kind: "question", id: field } as const;
  const onKey = useCellKeys(anchor);
  return (
    <div className="question-text">
      <div className="item-line">
        <h2>{title}</h2>
        <ThreadMark anchor={anchor} title={`the ${title.toLocaleLowerCase("en-GB")}`} />
      </div>
      <Cell root={textOf.question(field)} label={title} empty={empty} onKey={onKey} />
    </div>
  );
}
