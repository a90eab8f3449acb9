import type { DatabaseSync } from "node:sqlite";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Deeds } from "#server/store/deeds.ts";
import { HOST } from "#server/store/people.ts";
import type { AccountId } from "#server/store/people.ts";
import { idIn, numberIn, roleOrNone } from "./columns.ts";
import { prepare } from "./statement.ts";

/** Lets an account enter a workspace as that member and no other. */
export type PutAccess = (account: AccountId, workspace: WorkspaceId, member: MemberId) => void;

/** What the embedded store does with accounts and with whom they enter as. */
export function accountDeeds(database: DatabaseSync): Pick<
  Deeds,
  "putAccount" | "isHost" | "isUsed" | "accessOf" | "copyAccess" | "putAway" | "isAway"
> & {
  readonly putAccess: PutAccess;
} {
  const sql = statements(database);
  const putAccess: PutAccess = (account, workspace, member) => sql.putAccess.run(account, workspace, member);
  const accessOf: Deeds["accessOf"] = (account) =>
    sql.accessOf.all(account, account, HOST, account).map((row) => ({
      workspace: idIn<"Workspace">(row, "workspace"),
      member: idIn<"Member">(row, "member"),
      role: roleOrNone(row, "role"),
    }));
  return {
    putAccount(account, isHost) {
      sql.putAccount.run(account, isHost ? 1 : 0);
      if (isHost) sql.comeBack.run(HOST, account);
    },
    isHost: (account) => sql.isHost.first(account) !== undefined,
    isUsed: () => numberIn(sql.isUsed.one(), "used") === 1,
    accessOf,
    copyAccess: (from, to) =>
      accessOf(from).forEach(({ workspace, member }) => putAccess(to, workspace, member)),
    putAway: (workspace, member, isAway) => (isAway ? sql.putAway : sql.takeOut).run(workspace, member),
    isAway: (workspace, member) => sql.isAway.first(workspace, member) !== undefined,
    putAccess,
  };
}

const statements = (database: DatabaseSync) => ({
  putAccount: prepare(
    database,
    `INSERT INTO bc_accounts (account, is_host) VALUES (?, ?)
     ON CONFLICT (account) DO UPDATE SET is_host = max(is_host, excluded.is_host)`,
  ),
  // Where the account is somebody already, it becomes the one that the host is.
  comeBack: prepare(
    database,
    `UPDATE bc_access SET member = theirs.member
     FROM (SELECT workspace AS place_of, member FROM bc_access WHERE account = ?) AS theirs
     WHERE account = ? AND workspace = place_of`,
  ),
  isHost: prepare(database, "SELECT 1 FROM bc_accounts WHERE account = ? AND is_host = 1"),
  isUsed: prepare(
    database,
    `SELECT EXISTS (SELECT 1 FROM bc_workspaces) OR EXISTS (SELECT 1 FROM bc_accounts WHERE is_host = 1) AS used`,
  ),
  // An account that entered as the host is also every owner that the host is, save where it is somebody itself.
  accessOf: prepare(
    database,
    `SELECT access.workspace, access.member, coalesce(members.role, '') AS role FROM bc_access AS access
     LEFT JOIN bc_members AS members ON members.workspace = access.workspace AND members.member = access.member
     WHERE access.account = ?
     OR (EXISTS (SELECT 1 FROM bc_accounts WHERE account = ? AND is_host = 1) AND access.account = ?
         AND NOT EXISTS (SELECT 1 FROM bc_access AS own WHERE own.account = ? AND own.workspace = access.workspace))
     ORDER BY access.place`,
  ),
  putAway: prepare(
    database,
    "INSERT INTO bc_away (workspace, member) VALUES (?, ?) ON CONFLICT (workspace, member) DO NOTHING",
  ),
  takeOut: prepare(database, "DELETE FROM bc_away WHERE workspace = ? AND member = ?"),
  isAway: prepare(database, "SELECT 1 FROM bc_away WHERE workspace = ? AND member = ?"),
  putAccess: prepare(
    database,
    `INSERT INTO bc_access (account, workspace, member) VALUES (?, ?, ?)
     ON CONFLICT (account, workspace) DO UPDATE SET member = excluded.member`,
  ),
});
