import * as Y from "yjs";
import { editBoard } from "./edit-board.ts";
import { openDocument } from "./live-document.ts";
import { settledSoon } from "./settled-soon.ts";
import { writeText } from "#lib/documents/board-edits.ts";
import type { Refusal } from "#lib/kit/result.ts";

const PATIENCE_MS = 10_000;
const offline: Refusal = { ok: false, error: { code: "offline", facts: {} } };

/** Gives the question of a workspace another title on its board, as if one wrote it there; null once that is durable. */
export async function renameWorkspace(workspace: string, title: string): Promise<Refusal | null> {
  const board = new Y.Doc();
  const live = openDocument({ workspace, name: "board", document: board, onClosed: () => undefined });
  const settled = (is: Parameters<typeof settledSoon<ReturnType<typeof live.state.now>>>[1]) =>
    settledSoon(live.state, is, PATIENCE_MS).then(() => is(live.state.now()));
  try {
    if (!(await settled(({ isSynced }) => isSynced))) return offline;
    const edited = editBoard(board, (copy) => writeText(copy, "text/question/title", title), "rename");
    if (!edited.ok) return edited;
    return (await settled(({ waiting }) => waiting === 0)) ? null : offline;
  } finally {
    live.close();
  }
}
