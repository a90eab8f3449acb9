import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { openDocument, type LiveDocument } from "./live-document.ts";

/** The board, kept in this browser between visits for those who may write in it. */
export type KeptBoard = LiveDocument & {
  /** Takes the copy in this browser away. */
  readonly drop: () => Promise<void>;
};

type Asked = {
  readonly workspace: string;
  readonly member: string;
  readonly mayEdit: boolean;
  readonly onClosed: (code: number) => void;
};

const WAITING = "waiting";
const PATIENCE_MS = 2_000;

/** Opens the board: first the copy in this browser, then the server's, so that edits made offline are sent. */
export async function openBoard({ workspace, member, mayEdit, onClosed }: Asked): Promise<KeptBoard> {
  const document = new Y.Doc();
  const asked = { workspace, name: "board", document, onClosed } as const;
  if (!mayEdit) return { ...openDocument(asked), drop: () => Promise.resolve() };
  const keeper = new IndexeddbPersistence(`barycenter:${workspace}:${member}:board`, document);
  await Promise.race([keeper.whenSynced, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const waiting = keeper.synced ? await waitingIn(keeper) : 0;
  const board = openDocument({ ...asked, waiting, keeper });
  let noted = waiting;
  const stop = board.state.subscribe(() => {
    const left = board.state.now().waiting;
    if (left === noted || !keeper.synced) return;
    noted = left;
    void keeper.set(WAITING, left); // a note for the next page; a lost one only makes the corner modest
  });
  return {
    ...board,
    close: () => {
      stop();
      board.close();
      void keeper.destroy();
    },
    drop: () => keeper.clearData(),
  };
}

async function waitingIn(keeper: IndexeddbPersistence): Promise<number> {
  const kept: unknown = await keeper.get(WAITING);
  return typeof kept === "number" ? kept : 0;
}
