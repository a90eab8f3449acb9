"use client";

import { useEffect } from "react";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";

/** For as long as this stands on the screen, nobody is shown as being here by it: a projector is nobody. */
export function useUnannounced(): void {
  const room = useRoom();
  const { awareness: record } = useHeld(room.record);
  const { awareness: board } = useHeld(room.board);
  useEffect(() => {
    record.setLocalState(null);
    board.setLocalState(null);
    return () => {
      record.setLocalState({});
      board.setLocalState({});
    };
  }, [record, board]);
}
