import { unreachable } from "#lib/kit/assert.ts";
import type { Role } from "#lib/session/session.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import { closeReasonOf, type CloseReason } from "#lib/wire/close.ts";
import type { Notice } from "#lib/wire/notice.ts";
import { may } from "#lib/session/may.ts";
import type { Documents } from "./documents.ts";
import { held, type Held } from "./held.ts";
import type { LookedIn } from "./look-in.ts";
import { asideOf, type Aside } from "./set-aside.ts";
import type { Unsent } from "./touched-texts.ts";

/** What concerns the whole screen for as long as it is true. */
export type Trouble =
  | { readonly kind: "going" }
  | { readonly kind: "later" }
  | { readonly kind: "closed"; readonly reason: CloseReason }
  | { readonly kind: "role"; readonly role: Role };

export type Marks = Omit<Extract<Notice, { kind: "marks" }>, "kind">;

/** Shuts the door: why, what had not been sent, and what is to be done once the person has dealt with that. */
export type Shut = (reason: CloseReason, unsent?: readonly Unsent[], leave?: () => void) => void;

type Parts = {
  readonly self: Held<WorkspaceView>;
  readonly look: () => Promise<LookedIn>;
  /** The documents, once they are open. */
  readonly documents: () => Documents | null;
  readonly shut: Shut;
};

const MOST_RECHECKS = 4;
const CALM_MS = 30_000;

/** Keeps an open room right: whoever is turned away asks again who they are; what was refused is set aside; what is old is loaded anew. */
export function caretaker({ self, look, documents, shut }: Parts) {
  const marks = held<Marks | null>(null);
  const nudged = held<string | null>(null);
  const trouble = held<Trouble | null>(null);
  const aside = held<Aside | null>(null);
  let rechecks: number[] = [];

  const turnAway = (reason: CloseReason) => {
    const board = documents()?.board.now();
    const leave = () => void board?.drop();
    const unsent = board?.unsent() ?? [];
    const isAllSent = board === undefined || board.state.now().waiting === 0;
    shut(reason, unsent, leave);
    if (isAllSent) leave();
  };
  const refresh = async (): Promise<void> => {
    const looked = await look();
    if (looked.kind === "nobody") return;
    if (looked.kind === "shut") return turnAway(looked.reason === "signed-out" ? "signed-out" : "not-allowed");
    const before = self.now();
    self.set(looked.view);
    if (looked.view.generation !== before.generation) await documents()?.replaceRecord();
    if (mayEdit(before.role) !== mayEdit(looked.view.role)) await documents()?.replaceBoard();
  };
  const recheck = async (reason: CloseReason): Promise<void> => {
    rechecks = [...rechecks, Date.now()].filter((at) => at > Date.now() - CALM_MS);
    if (rechecks.length > MOST_RECHECKS) return turnAway(reason); // let in and turned away again and again
    await refresh();
    documents()?.reconnect();
  };
  const onClosed = async (name: "board" | "record", code: number): Promise<void> => {
    const reason = closeReasonOf(code);
    if (reason === null) return;
    if (reason === "later") return trouble.set({ kind: "later" });
    if (reason === "signed-out" || reason === "not-allowed") return recheck(reason);
    const board = documents()?.board.now();
    if (name === "record" || reason === "old-version" || board === undefined || board.state.now().waiting === 0)
      return trouble.set({ kind: "closed", reason });
    aside.set(asideOf(board, reason));
    await documents()?.replaceBoard();
  };
  const onAccess = async ({ role, why }: Extract<Notice, { kind: "access" }>): Promise<void> => {
    if (role === null) return turnAway(why === "signed-out" ? "signed-out" : "not-allowed");
    await refresh();
    trouble.set({ kind: "role", role });
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
  return { marks, nudged, trouble, aside, refresh, recheck, onClosed, onNotice, onConnected };
}

const mayEdit = (role: Role): boolean => may(role, "edit the board");
