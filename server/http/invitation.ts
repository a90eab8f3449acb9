import { millisecondsOf } from "#lib/kit/instant.ts";
import { roleOf } from "#lib/session/session.ts";
import { codeDigest } from "#server/identity/codes.ts";
import type { AccountId, Invite } from "#server/store/people.ts";
import type { ApiPorts } from "./context.ts";
import { problem } from "./problems.ts";

/** An invitation that can be taken up now; refused in words otherwise. */
export async function usable(code: string, { store, now }: ApiPorts): Promise<Invite> {
  const invite = await store.invite(codeDigest(code));
  if (invite === null) throw noInvite();
  const isOver =
    invite.isRevoked ||
    invite.used >= invite.uses ||
    millisecondsOf(invite.expiresAt) <= millisecondsOf(now());
  if (isOver) throw spent(invite);
  return invite;
}

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

/** The role in which an account is a member already where an invitation leads, or null. */
export async function memberThere(account: AccountId, { workspace }: Invite, { store, authority }: ApiPorts) {
  const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
  const state = member === undefined ? null : await authority.state(workspace);
  return state === null || member === undefined ? null : roleOf(state.session, member);
}
