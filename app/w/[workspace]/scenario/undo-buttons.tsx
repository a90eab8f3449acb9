"use client";

import { useBoard, useUndoable } from "#app/_room/board.ts";
import { Button } from "#app/_ui/button.tsx";

/** Takes back what one did oneself on the board, and does it again. */
export function UndoButtons() {
  const { undo, redo, mayEdit } = useBoard();
  const { canUndo, canRedo } = useUndoable();
  if (!mayEdit) return null;
  return (
    <div className="undo-buttons" role="group" aria-label="Your own edits">
      <Button
        variant="link"
        onClick={undo}
        reason={canUndo ? undefined : "You have changed nothing here yet"}
      >
        Undo
      </Button>
      <Button variant="link" onClick={redo} reason={canRedo ? undefined : "Nothing was taken back"}>
        Redo
      </Button>
    </div>
  );
}
