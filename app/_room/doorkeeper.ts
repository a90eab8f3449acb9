import type { Role } from "#lib/session/session.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import type { Documents } from "./documents.ts";
import type { Held } from "./held.ts";
import type { LookedIn } from "./look-in.ts";
import type { Unsent } from "./touched-texts.ts";

/** Shuts the door: why, what had not been sent, and what is to be done once the person has dealt with that. */
export type Shut = (reason: CloseReason, unsent?: readonly Unsent[], leave?: () => void) => void;

type Parts = {
  readonly self: Held<WorkspaceView>;
  readonly look: () => Promise<LookedIn>;
  /** The documents, once they are open. */
  readonly documents: () => Documents | null;
  readonly shut: Shut;
  /** One's role has become another. */
  readonly onRole: (before: Role, role: Role) => Promise<void>;
};

const MOST_RECHECKS = 4;
const CALM_MS = 30_000;

/** Knows who one is: asks again when that may have changed, and turns away who may not be here any more. */
export function doorkeeper({ self, look, documents, shut, onRole }: Parts) {
  let rechecks: readonly number[] = [];

  const turnAway = (reason: CloseReason): void => {
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
    if (looked.kind === "shut")
      return turnAway(looked.reason === "signed-out" ? "signed-out" : "not-allowed");
    const before = self.now();
    if (looked.view.member !== before.member) return turnAway("not-allowed"); // this browser is somebody else now
    self.set(looked.view);
    if (looked.view.generation !== before.generation) await documents()?.replaceRecord();
    if (looked.view.role !== before.role) await onRole(before.role, looked.view.role);
  };

  /** Asks again after a refusal, and comes back at the level one has now. */
  const recheck = async (reason: CloseReason): Promise<void> => {
    const now = Date.now();
    rechecks = [...rechecks, now].filter((at) => at > now - CALM_MS);
    if (rechecks.length > MOST_RECHECKS) return turnAway(reason); // let in and turned away again and again
    await refresh();
    documents()?.reconnect();
  };

  return { turnAway, refresh, recheck };
}
