import { millisecondsOf } from "#lib/kit/instant.ts";
import { mayGive } from "#lib/session/may.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import { codeDigest } from "#server/identity/codes.ts";
import type { State } from "#server/session/live.ts";
import type { AccountId, Invite } from "#server/store/people.ts";
import type { ApiPorts } from "./context.ts";
import { problem } from "./problems.ts";

/** An invitation that can be taken up now; refused in words otherwise. */
export async function usable(code: string, ports: ApiPorts): Promise<Invite> {
  const { authority, now } = ports;
  const invite = await known(code, ports);
  const isOver =
    invite.isRevoked ||
    invite.used >= invite.uses ||
    millisecondsOf(invite.expiresAt) <= millisecondsOf(now());
  if (isOver) throw spent(invite);
  const state = await authority.state(invite.workspace);
  if (state === null) throw noInvite();
  if (!isVouchedFor(invite, state)) throw noLongerVouchedFor();
  return invite;
}

/** An invitation that there is, whether it can still be taken up or not. */
export async function known(code: string, { store }: ApiPorts): Promise<Invite> {
  const invite = await store.invite(codeDigest(code));
  if (invite === null) throw noInvite();
  return invite;
}

/** May whoever made the invitation still give the role that it gives? */
export const isVouchedFor = ({ invitedBy, role }: Invite, { session }: State): boolean =>
  mayGive(roleOf(session, invitedBy)).includes(role);

/** Whoever made the invitation may not invite any more, or not to that role. */
export const noLongerVouchedFor = () =>
  problem(
    410,
    "invite-revoked",
    "Whoever made this invitation may not invite any more. Ask somebody else there for another one.",
  );

/** The account was a member there, and was removed. */
export const removed = () =>
  problem(
    403,
    "removed",
    "You were removed from this workspace. No invitation brings you back; somebody who runs it has to let you back in.",
  );

/** There is no invitation of that code. */
export const noInvite = () =>
  problem(
    404,
    "no-such-invite",
    "There is no such invitation. Look at the link again, or ask for another one.",
  );

/** Why an invitation can be taken up no more. */
export function spent({ isRevoked, used, uses, expiresAt }: Invite) {
  if (isRevoked)
    return problem(410, "invite-revoked", "This invitation has been taken back. Ask for another one.");
  if (used >= uses)
    return problem(
      410,
      "invite-used-up",
      `This invitation has been used ${uses} times, as often as it may. Ask for another one.`,
      { uses },
    );
  return problem(410, "invite-expired", "This invitation has expired. Ask for another one.", { expiresAt });
}

/** Who an account is, or was before it left, where an invitation leads; null for somebody who was never there. */
export async function memberThere(
  account: AccountId | null,
  { workspace }: Invite,
  { store, authority }: ApiPorts,
): Promise<{ readonly member: MemberId; readonly role: Role | null } | null> {
  if (account === null) return null;
  const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
  const state = member === undefined ? null : await authority.state(workspace);
  return state === null || member === undefined ? null : { member, role: roleOf(state.session, member) };
}
