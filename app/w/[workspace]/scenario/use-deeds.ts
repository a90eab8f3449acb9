"use client";

import type * as Y from "yjs";
import { useBoard } from "#app/_room/board.ts";
import { newId } from "#app/_room/new-id.ts";
import {
  addActor,
  addCategory,
  addDriver,
  addFuture,
  addIndicator,
  moveDriver,
  moveItem,
  placeIndicator,
  removeItem,
  setHorizon,
  setImpact,
  setOrdered,
} from "#lib/documents/board-edits.ts";
import { justAdded } from "./just-added.ts";

/** What one can do to the board besides writing in its texts, each deed one step of undo. */
export function useDeeds() {
  const { edit, undoManager } = useBoard();
  const does = (change: (board: Y.Doc) => void) => {
    undoManager.stopCapturing();
    edit(change);
    undoManager.stopCapturing();
  };
  const adds = (add: (board: Y.Doc, id: string) => void): string => {
    const id = newId();
    justAdded.set(id);
    does((board) => add(board, id));
    return id;
  };
  return {
    addFuture: () => adds(addFuture),
    addDriver: (future: string) => adds((board, id) => addDriver(board, id, future)),
    addCategory: () => adds(addCategory),
    addActor: () => adds(addActor),
    addIndicator: () => adds(addIndicator),
    move: (id: string, places: number) => does((board) => moveItem(board, id, places)),
    moveDriver: (id: string, future: string) => does((board) => moveDriver(board, id, future)),
    placeIndicator: (id: string, place: Parameters<typeof placeIndicator>[2]) =>
      does((board) => placeIndicator(board, id, place)),
    remove: (id: string) => does((board) => removeItem(board, id)),
    setImpact: (pair: Parameters<typeof setImpact>[1], impact: number | null) =>
      does((board) => setImpact(board, pair, impact)),
    setHorizon: (horizon: string) => does((board) => setHorizon(board, horizon)),
    setOrdered: (ordered: boolean) => does((board) => setOrdered(board, ordered)),
  };
}
