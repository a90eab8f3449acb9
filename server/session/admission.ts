import type { Socket } from "socket.io";
import { z } from "zod";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import { workspaceId } from "#lib/wire/ids.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";
import type { Identity } from "#server/identity/identity.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import type { Authority } from "./authority.ts";

/** What one connection is: a member in a workspace, behind an account. */
export type Seated = {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  readonly account: AccountId;
};

const handshake = z.object({ workspaceId, v: z.literal(WIRE_VERSION).optional() });

type Ports = { readonly authority: Authority; readonly identity: Identity; readonly store: Store };

/** Who connects, from their session and the workspace they name; or the code by which they are turned away. */
export async function admit(
  { handshake: { auth, headers } }: Socket,
  { identity, store, authority }: Ports,
): Promise<Seated | string> {
  const asked = handshake.safeParse(auth);
  if (!asked.success)
    return asked.error.issues.some(({ path }) => path[0] === "v") ? "old-version" : "malformed";
  const { workspaceId: workspace } = asked.data;
  const account = await identity.accountOf(headers.cookie);
  if (account === null) return "signed-out";
  const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
  if (member === undefined) return "not-allowed";
  const state = await authority.state(workspace);
  const isMember = state !== null && roleOf(state.session, member) !== null;
  return isMember ? { workspace, member, account } : "not-allowed";
}
