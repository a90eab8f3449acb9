import type { MemberId } from "#lib/session/session.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Store } from "#server/store/store.ts";
import type { BytesContent, Content } from "./content.ts";
import { answersFrom, bytesContent } from "./content.ts";
import type { LiveBoard } from "./live-board.ts";
import { openLiveBoard } from "./live-board.ts";
import type { SyncLog } from "./ports.ts";

/** A board as the store has it: its parts, and whose each client id is. */
export type StoredBoard = {
  readonly parts: readonly Uint8Array[];
  readonly owners: ReadonlyMap<number, MemberId>;
};

/** Loads a board. */
export async function loadBoard(store: Store, workspace: WorkspaceId): Promise<StoredBoard> {
  const [stored, owners] = await Promise.all([
    store.document({ workspace, document: "board" }),
    store.clientsOf(workspace),
  ]);
  return { parts: stored.snapshot === null ? stored.tail : [stored.snapshot, ...stored.tail], owners };
}

/** A board held in memory: live while somebody may write on it, as bytes while nobody does. */
export type BoardHold = {
  readonly content: () => Content;
  /** Answers step 1. */
  readonly answer: (vector: Uint8Array) => Buffer;
  readonly all: () => Uint8Array;
  /** The live board, made now if it lay as bytes. */
  readonly live: () => LiveBoard;
  /** Lets the live board go. */
  readonly rest: () => void;
  readonly owners: Map<number, MemberId>;
};

/** Holds a board that has just been loaded. What of it does not decode is left out and reported. */
export function holdBoard(stored: StoredBoard, workspace: WorkspaceId, log: SyncLog): BoardHold {
  const broken = (count: number) =>
    log.error({ workspace, document: "board", count }, "stored updates do not decode");
  let bytes: BytesContent | null = bytesContent(stored.parts, broken);
  let live: LiveBoard | null = null;
  let answer = answersFrom(bytes);
  const hold = (next: { readonly bytes: BytesContent } | { readonly live: LiveBoard }) => {
    bytes = "bytes" in next ? next.bytes : null;
    live = "live" in next ? next.live : null;
    answer = answersFrom("live" in next ? next.live : next.bytes);
  };
  const wake = () => {
    const woken = openLiveBoard([bytes?.all() ?? Uint8Array.of(0, 0)], broken);
    hold({ live: woken });
    return woken;
  };
  return {
    owners: new Map(stored.owners),
    content: () => live ?? bytes ?? wake(),
    answer: (vector) => answer(vector),
    all: () => (live ?? bytes ?? wake()).all(),
    live: () => live ?? wake(),
    rest() {
      if (live === null) return;
      const { all, destroy } = live;
      hold({ bytes: bytesContent([all()], broken) });
      destroy();
    },
  };
}
