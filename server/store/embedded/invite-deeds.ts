import type { DatabaseSync } from "node:sqlite";
import type { Deeds } from "#server/store/deeds.ts";
import type { Invite, ReturnLink } from "#server/store/people.ts";
import type { PutAccess } from "./account-deeds.ts";
import { digestIn, idIn, instantIn, numberIn, roleIn } from "./columns.ts";
import type { Row } from "./statement.ts";
import { prepare } from "./statement.ts";

type InviteDeed =
  | "putInvite"
  | "invite"
  | "invites"
  | "revokeInvite"
  | "putReturnLink"
  | "returnLink"
  | "takeReturnLink";

/** What the embedded store does with invitations and return links. */
export function inviteDeeds(database: DatabaseSync, putAccess: PutAccess): Pick<Deeds, InviteDeed> {
  const sql = statements(database);
  return {
    putInvite: ({ code, workspace, role, invitedBy, createdAt, expiresAt, uses }) =>
      sql.putInvite.run(code, workspace, role, invitedBy, createdAt, expiresAt, uses),
    invite(code) {
      const row = sql.invite.first(code);
      return row === undefined ? null : inviteIn(row);
    },
    invites: (workspace) => sql.invites.all(workspace).map(inviteIn),
    revokeInvite: (code) => sql.revoke.run(code),
    putReturnLink({ code, expiresAt, members }) {
      sql.putLink.run(code, expiresAt);
      members.forEach(({ workspace, member, madeBy }) =>
        sql.putLinkMember.run(code, workspace, member, madeBy),
      );
    },
    returnLink(code, now) {
      const row = sql.link.first(code, now);
      if (row === undefined) return null;
      return {
        code,
        expiresAt: instantIn(row, "expires_at"),
        members: sql.linkMembers.all(code).map(madeFor),
      };
    },
    takeReturnLink(code, account, now) {
      sql.dropExpired.run(now);
      const isThere = sql.link.first(code, now) !== undefined;
      sql.standingMembers
        .all(code)
        .forEach((row) =>
          putAccess(account, idIn<"Workspace">(row, "workspace"), idIn<"Member">(row, "member")),
        );
      sql.dropLink.run(code);
      return isThere;
    },
  };
}

const madeFor = (row: Row): ReturnLink["members"][number] => ({
  workspace: idIn(row, "workspace"),
  member: idIn(row, "member"),
  madeBy: idIn(row, "made_by"),
});

const inviteIn = (row: Row): Invite => ({
  code: digestIn(row, "code"),
  workspace: idIn(row, "workspace"),
  role: roleIn(row, "role"),
  invitedBy: idIn(row, "invited_by"),
  createdAt: instantIn(row, "created_at"),
  expiresAt: instantIn(row, "expires_at"),
  uses: numberIn(row, "uses"),
  used: numberIn(row, "used"),
  isRevoked: numberIn(row, "is_revoked") === 1,
});

const statements = (database: DatabaseSync) => ({
  putInvite: prepare(
    database,
    `INSERT INTO bc_invites (code, workspace, role, invited_by, created_at, expires_at, uses, used, is_revoked)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
  ),
  invite: prepare(database, "SELECT * FROM bc_invites WHERE code = ?"),
  invites: prepare(database, "SELECT * FROM bc_invites WHERE workspace = ? ORDER BY place"),
  revoke: prepare(database, "UPDATE bc_invites SET is_revoked = 1 WHERE code = ?"),
  putLink: prepare(database, "INSERT INTO bc_return_links (code, expires_at) VALUES (?, ?)"),
  putLinkMember: prepare(
    database,
    "INSERT INTO bc_return_link_members (code, workspace, member, made_by) VALUES (?, ?, ?, ?)",
  ),
  link: prepare(database, "SELECT expires_at FROM bc_return_links WHERE code = ? AND expires_at > ?"),
  linkMembers: prepare(
    database,
    "SELECT workspace, member, made_by FROM bc_return_link_members WHERE code = ? ORDER BY place",
  ),
  standingMembers: prepare(
    database,
    `SELECT link.workspace, link.member FROM bc_return_link_members AS link
     JOIN bc_members AS members ON members.workspace = link.workspace AND members.member = link.member
     WHERE link.code = ? AND members.role <> '' ORDER BY link.place`,
  ),
  dropLink: prepare(database, "DELETE FROM bc_return_links WHERE code = ?"),
  dropExpired: prepare(database, "DELETE FROM bc_return_links WHERE expires_at <= ?"),
});
