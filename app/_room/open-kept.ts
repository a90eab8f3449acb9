import { may } from "#lib/session/may.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import { leftBoard } from "./kept-board.ts";
import { type LocalStore, openLocalStore } from "./local-store.ts";
import { memoryStore } from "./memory-store.ts";
import { asideOf, type Asides, openAsides } from "./set-aside.ts";

/** What this browser keeps for a member of a workspace: for as long as the page only, where it keeps nothing. */
export async function openKept(
  workspace: string,
  { member, role }: Pick<WorkspaceView, "member" | "role">,
): Promise<{ readonly store: LocalStore; readonly asides: Asides }> {
  const store = await openLocalStore(workspace, member).catch(() => memoryStore());
  const asides = await openAsides(store);
  if (store.isLasting && !may(role, "edit the board")) await saveLeft({ workspace, member }, asides);
  return { store, asides };
}

/** Somebody was made an observer while their page was closed: what they had not sent is set aside for them. */
async function saveLeft(place: Parameters<typeof leftBoard>[0], asides: Asides): Promise<void> {
  const left = await leftBoard(place).catch(() => null); // a copy that cannot be opened has nothing to give
  if (left === null) return;
  await asides.put(asideOf(left, "observer"));
  await left.drop();
}
