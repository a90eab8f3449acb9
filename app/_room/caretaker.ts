import { unreachable } from "#lib/kit/assert.ts";
import { may } from "#lib/session/may.ts";
import type { Role } from "#lib/session/session.ts";
import { closeReasonOf, type CloseReason } from "#lib/wire/close.ts";
import type { Notice } from "#lib/wire/notice.ts";
import type { Documents } from "./documents.ts";
import type { doorkeeper } from "./doorkeeper.ts";
import { held } from "./held.ts";
import type { KeptBoard } from "./kept-board.ts";
import { asideOf, type AsideReason, type Asides } from "./set-aside.ts";

/** What concerns the whole screen for as long as it is true. */
export type Trouble =
  | { readonly kind: "going" }
  | { readonly kind: "later" }
  | { readonly kind: "closed"; readonly reason: CloseReason }
  | { readonly kind: "role"; readonly role: Role }
  /** Another browser is oneself from now on, by that member's link. */
  | { readonly kind: "let-in"; readonly by: string | null };

export type Marks = Omit<Extract<Notice, { kind: "marks" }>, "kind">;

type Parts = {
  readonly door: Pick<ReturnType<typeof doorkeeper>, "refresh" | "recheck" | "turnAway">;
  readonly asides: Asides;
  /** The documents, once they are open. */
  readonly documents: () => Documents | null;
};

/** Hears what the server says unasked, by notice or by closing a document, and holds what follows from it for the screens. */
export function caretaker({ door, asides, documents }: Parts) {
  const marks = held<Marks | null>(null);
  const nudged = held<string | null>(null);
  const trouble = held<Trouble | null>(null);

  const onClosed = async (name: "board" | "record", code: number): Promise<void> => {
    const reason = closeReasonOf(code);
    if (reason === null) return;
    if (reason === "later") {
      if (trouble.now()?.kind !== "going") trouble.set({ kind: "later" }); // a server that goes says so until it is back
      return;
    }
    if (reason === "signed-out" || reason === "not-allowed") return door.recheck(reason);
    const refused = name === "board" && reason !== "old-version" ? unsentBoard(documents()) : null;
    if (refused === null) return trouble.set({ kind: "closed", reason });
    await putAside(refused, reason);
    await documents()?.replaceBoard();
  };
  const putAside = (board: KeptBoard, why: AsideReason) => asides.put(asideOf(board, why));
  /** One's role is another: it is said, and whoever may not write any more keeps what they had not sent. */
  const onRole = async (before: Role, role: Role): Promise<void> => {
    trouble.set({ kind: "role", role });
    if (mayEdit(before) === mayEdit(role)) return;
    const unsent = mayEdit(role) ? null : unsentBoard(documents());
    if (unsent !== null) await putAside(unsent, "observer");
    await documents()?.replaceBoard();
  };
  const onAccess = async ({ role, why, by }: Extract<Notice, { kind: "access" }>): Promise<void> => {
    if (role === null) return door.turnAway(why === "signed-out" ? "signed-out" : "not-allowed");
    if (why === "let-in") return trouble.set({ kind: "let-in", by: by ?? null });
    await door.refresh();
  };
  const onNotice = (notice: Notice): void => {
    switch (notice.kind) {
      case "marks":
        return marks.set(notice);
      case "nudge":
        return nudged.set(notice.round);
      case "access":
        return void onAccess(notice); // its failures end in words on the screen
      case "reload":
        if (notice.why === "version") return trouble.set({ kind: "closed", reason: "old-version" });
        return void documents()?.replaceRecord();
      case "going":
        return trouble.set({ kind: "going" });
      default:
        return unreachable(notice);
    }
  };
  const onConnected = () => {
    const kind = trouble.now()?.kind;
    if (kind === "going" || kind === "later") trouble.set(null);
  };
  /** The line for commands was refused: an old page is told, everybody else asks who they are. */
  const onTurnedAway = async (why: string): Promise<void> => {
    if (why === "old-version") return trouble.set({ kind: "closed", reason: "old-version" });
    await door.recheck("signed-out");
  };
  return { marks, nudged, trouble, onClosed, onRole, onNotice, onConnected, onTurnedAway };
}

/** The board, when it holds edits that the server has not taken. */
function unsentBoard(documents: Documents | null): KeptBoard | null {
  const board = documents?.board.now();
  return board === undefined || board.state.now().waiting === 0 ? null : board;
}

const mayEdit = (role: Role): boolean => may(role, "edit the board");
