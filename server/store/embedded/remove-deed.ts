import type { DatabaseSync } from "node:sqlite";
import type { Deeds } from "#server/store/deeds.ts";
import { prepare } from "./statement.ts";

const tables = [
  "bc_workspaces",
  "bc_entries",
  "bc_texts",
  "bc_members",
  "bc_seats",
  "bc_ballots",
  "bc_answers",
  "bc_board_versions",
  "bc_documents",
  "bc_snapshots",
  "bc_tail",
  "bc_quarantine",
  "bc_clients",
  "bc_access",
  "bc_away",
  "bc_invites",
  "bc_return_link_members",
] as const;

/** Takes a workspace out of every table in which something of it lies. */
export function removeDeed(database: DatabaseSync): Deeds["remove"] {
  const clear = tables.map((table) => prepare(database, `DELETE FROM ${table} WHERE workspace = ?`));
  return (workspace) => clear.forEach((statement) => statement.run(workspace));
}
