import { assert } from "#lib/kit/assert.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import type { Deeds } from "#server/store/deeds.ts";
import { HOST } from "#server/store/people.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Access, Kept } from "./kept.ts";
import { keyOf, putAccess } from "./kept.ts";

type PeopleDeed =
  | "putAccount"
  | "isHost"
  | "isUsed"
  | "accessOf"
  | "copyAccess"
  | "putAway"
  | "isAway"
  | "putInvite"
  | "invite"
  | "invites"
  | "revokeInvite"
  | "putReturnLink"
  | "returnLink"
  | "takeReturnLink";

/** What a store in memory does with accounts, invitations and return links. */
export function peopleDeeds(kept: Kept): Pick<Deeds, PeopleDeed> {
  const isHost = (account: AccountId) => kept.accounts.get(account)?.isHost ?? false;
  return {
    putAccount(account, asHost) {
      kept.accounts.set(account, { isHost: asHost || isHost(account) });
      if (asHost) comeBack(kept, account);
    },
    isHost,
    isUsed: () => kept.workspaces.size > 0 || [...kept.accounts.values()].some((account) => account.isHost),
    accessOf: (account) =>
      entering(kept, account).map(({ workspace, member }) => ({
        workspace,
        member,
        role: roleIn(kept, workspace, member),
      })),
    copyAccess: (from, to) =>
      entering(kept, from).forEach((access) => putAccess(kept, { ...access, account: to })),
    putAway(workspace, member, isAway) {
      if (isAway) kept.away.add(keyOf(workspace, member));
      else kept.away.delete(keyOf(workspace, member));
    },
    isAway: (workspace, member) => kept.away.has(keyOf(workspace, member)),
    putInvite(invite) {
      assert(!kept.invites.has(invite.code), "There is an invitation of that code");
      kept.invites.set(invite.code, { ...invite, used: 0, isRevoked: false });
    },
    invite: (code) => kept.invites.get(code) ?? null,
    invites: (workspace) => [...kept.invites.values()].filter((invite) => invite.workspace === workspace),
    revokeInvite(code) {
      const invite = kept.invites.get(code);
      if (invite !== undefined) kept.invites.set(code, { ...invite, isRevoked: true });
    },
    putReturnLink(link) {
      assert(!kept.returnLinks.has(link.code), "There is a return link of that code");
      kept.returnLinks.set(link.code, link);
    },
    returnLink(code, now) {
      const link = kept.returnLinks.get(code);
      return link !== undefined && now < link.expiresAt ? link : null;
    },
    takeReturnLink(code, account, now) {
      kept.returnLinks.forEach((link) => link.expiresAt <= now && kept.returnLinks.delete(link.code));
      const members = kept.returnLinks.get(code)?.members ?? [];
      members
        .filter(({ workspace, member }) => roleIn(kept, workspace, member) !== null)
        .forEach(({ workspace, member }) => putAccess(kept, { workspace, member, account }));
      return kept.returnLinks.delete(code);
    },
  };
}

const roleIn = (kept: Kept, workspace: WorkspaceId, member: MemberId): Role | null =>
  kept.workspaces.get(workspace)?.members.get(member)?.role ?? null;

// In the order in which they came; where an account that entered as the host is somebody itself, it is that one.
function entering(kept: Kept, account: AccountId): readonly Access[] {
  const asHost = kept.accounts.get(account)?.isHost ?? false;
  return [...kept.access.values()].filter(
    (access) =>
      access.account === account ||
      (asHost && access.account === HOST && !kept.access.has(keyOf(account, access.workspace))),
  );
}

function comeBack(kept: Kept, account: AccountId): void {
  [...kept.access.values()]
    .filter((access) => access.account === HOST && kept.access.has(keyOf(account, access.workspace)))
    .forEach((access) => putAccess(kept, { ...access, account }));
}
