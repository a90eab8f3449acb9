import type { DatabaseSync } from "node:sqlite";
import type { Deeds } from "#server/store/deeds.ts";
import type { DocumentName } from "#server/store/store.ts";
import { accountDeeds } from "./account-deeds.ts";
import { commitDeed } from "./commit-deed.ts";
import { documentDeeds } from "./document-deeds.ts";
import type { DocumentLog } from "./document-log.ts";
import { inviteDeeds } from "./invite-deeds.ts";
import { removeDeed } from "./remove-deed.ts";
import { prepare } from "./statement.ts";
import { workspaceDeeds } from "./workspace-deeds.ts";

/** Everything that the embedded store does, on the thread that holds the database. */
export function embeddedDeeds(
  database: DatabaseSync,
  log: DocumentLog,
  onUnusable: (name: DocumentName) => void,
): Deeds {
  const { putAccess, ...accounts } = accountDeeds(database);
  const invites = inviteDeeds(database, putAccess);
  const ping = prepare(database, "SELECT count(*) FROM bc_migrations");
  return {
    ...documentDeeds(database, log, onUnusable),
    ...workspaceDeeds(database),
    commit: commitDeed(database, log, invites.invite),
    remove: removeDeed(database),
    ...accounts,
    ...invites,
    ping: () => void ping.one(),
  };
}
