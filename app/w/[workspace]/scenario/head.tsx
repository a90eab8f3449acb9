"use client";

import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Cell } from "#app/_editor/cell.tsx";
import { useShared } from "#app/_room/shared.ts";
import { Stage } from "#app/_ui/stage.tsx";
import { futuresOf, settingsOf } from "#lib/documents/board-readings.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { dateWords } from "./date-words.ts";
import { DiscussionCount } from "./discussion-count.tsx";
import { FrozenLine } from "./frozen-line.tsx";
import { ResolvedLine } from "./resolved-line.tsx";
import { UndoButtons } from "./undo-buttons.tsx";
import { useCellKeys } from "./use-cell-keys.ts";

const anchor = { kind: "question", id: "title" } as const;

/** The head of the screen: the focal question, written in place; how many futures, until when, what is unread. */
export function Head() {
  const futures = useShared(futuresOf);
  const { horizon, ordered } = useShared(settingsOf);
  const onKey = useCellKeys(anchor);
  return (
    <div className="masthead">
      <div>
        <div className="question-line">
          <h1>
            <Cell
              root={textOf.question("title")}
              label="Question"
              empty="What is being forecast?"
              isTitle
              className="question"
              onKey={onKey}
            />
          </h1>
          <ThreadMark anchor={anchor} title="the question" />
        </div>
        <Stage>
          <span className="quiet">
            {futures.length} {futures.length === 1 ? "future" : "futures"}
            {ordered && ", in an order"}
          </span>
          {horizon !== "" && <span className="quiet">By {dateWords(horizon)}</span>}
          <DiscussionCount />
        </Stage>
        <FrozenLine />
        <ResolvedLine />
      </div>
      <UndoButtons />
    </div>
  );
}
