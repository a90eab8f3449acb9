import * as Y from "yjs";
import type { WorkspaceView } from "#lib/wire/api.ts";
import { may } from "#lib/session/may.ts";
import { held, type Held } from "./held.ts";
import { openBoard, type KeptBoard } from "./kept-board.ts";
import { openDocument, type LiveDocument } from "./live-document.ts";
import { settledSoon } from "./settled-soon.ts";

/** Both documents of a workspace; each may be replaced by a fresh one while the room is open. */
export type Documents = {
  readonly record: Held<LiveDocument>;
  readonly board: Held<KeptBoard>;
  /** Loads the record anew, as after a change of its generation; the old one is shown until the new one is there. */
  readonly replaceRecord: () => Promise<void>;
  /** Takes the copy of the board in this browser away and loads it from the server. */
  readonly replaceBoard: () => Promise<void>;
  readonly reconnect: () => void;
  readonly close: () => void;
  /** Resolves when there is something to show. */
  readonly isReady: Promise<void>;
};

type Asked = {
  readonly workspace: string;
  readonly self: Held<WorkspaceView>;
  /** False where the browser keeps nothing. */
  readonly isLasting: boolean;
  readonly onClosed: (name: "board" | "record", code: number) => void;
};

const BOARD_PATIENCE_MS = 3_000;
const isSynced = (state: { readonly isSynced: boolean }): boolean => state.isSynced;

/** Opens the record and the board of a workspace for a member. */
export async function openDocuments({ workspace, self, isLasting, onClosed }: Asked): Promise<Documents> {
  const openRecord = () =>
    openDocument({
      workspace,
      name: "record",
      document: new Y.Doc(),
      onClosed: (code) => onClosed("record", code),
    });
  const openOwnBoard = () => {
    const { member, role } = self.now();
    const mayEdit = may(role, "edit the board");
    const closed = (code: number) => onClosed("board", code);
    return openBoard({ workspace, member, mayEdit, isLasting, onClosed: closed });
  };
  const record = held(openRecord());
  const board = held(await openOwnBoard());
  const ready = [
    settledSoon(record.now().state, isSynced, Number.POSITIVE_INFINITY),
    settledSoon(board.now().state, isSynced, BOARD_PATIENCE_MS),
  ];
  return {
    record,
    board,
    isReady: Promise.all(ready).then(() => {}),
    replaceRecord: async () => {
      const old = record.now();
      const fresh = openRecord();
      await settledSoon(fresh.state, isSynced);
      record.set(fresh);
      old.close();
    },
    replaceBoard: async () => {
      const old = board.now();
      old.close();
      await old.drop();
      board.set(await openOwnBoard());
    },
    reconnect: () => {
      record.now().reconnect();
      board.now().reconnect();
    },
    close: () => {
      record.now().close();
      board.now().close();
    },
  };
}
