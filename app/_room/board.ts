"use client";

import { useEffect, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Result } from "#lib/kit/result.ts";
import { may } from "#lib/session/may.ts";
import { editBoard } from "./edit-board.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";

/** The board as its screens use it. */
export type Board = {
  readonly document: Y.Doc;
  readonly text: (root: string) => Y.Text;
  /** One deed in one transaction, refused when it would break what a board promises. */
  readonly edit: (change: (board: Y.Doc) => void) => Result<null>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly undoManager: Y.UndoManager;
  readonly awareness: Awareness;
  readonly mayEdit: boolean;
};

/** Marks edits made here by hand, so that undo takes back one's own and nobody else's. */
const byHand = { by: "hand" } as const;

const managers = new WeakMap<Y.Doc, Y.UndoManager>();

/** One undo history per document, whatever screen asks for it. */
function undoManagerOf(document: Y.Doc): Y.UndoManager {
  const manager =
    managers.get(document) ?? new Y.UndoManager(document, { trackedOrigins: new Set([byHand]) });
  managers.set(document, manager);
  return manager;
}

/** The board: what stands on it, how to change it, and how to take a change back. */
export function useBoard(): Board {
  const room = useRoom();
  const { document, awareness } = useHeld(room.board);
  const { role } = useHeld(room.self);
  const undoManager = undoManagerOf(document);
  return {
    document,
    awareness,
    undoManager,
    mayEdit: may(role, "edit the board"),
    text: (root) => document.getText(root),
    edit: (change) => editBoard(document, change, byHand),
    undo: () => undoManager.undo(),
    redo: () => undoManager.redo(),
  };
}

/** Whether there is anything to take back or to do again. */
export function useUndoable(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undoManager } = useBoard();
  const [able, setAble] = useState({ canUndo: undoManager.canUndo(), canRedo: undoManager.canRedo() });
  useEffect(() => {
    const look = () => setAble({ canUndo: undoManager.canUndo(), canRedo: undoManager.canRedo() });
    look();
    undoManager.on("stack-item-added", look);
    undoManager.on("stack-item-popped", look);
    return () => {
      undoManager.off("stack-item-added", look);
      undoManager.off("stack-item-popped", look);
    };
  }, [undoManager]);
  return able;
}
