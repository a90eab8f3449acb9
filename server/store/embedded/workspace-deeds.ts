import type { DatabaseSync } from "node:sqlite";
import type { Deeds } from "#server/store/deeds.ts";
import type { Ballot, MemberRow, Text } from "#server/store/store.ts";
import type { Taken } from "#lib/session/seating.ts";
import {
  bytesIn,
  digestIn,
  idIn,
  instantIn,
  instantOrNone,
  numberIn,
  roleOrNone,
  textIn,
} from "./columns.ts";
import { entryColumns, entryIn } from "./entry-row.ts";
import type { Row } from "./statement.ts";
import { prepare } from "./statement.ts";

/** What the embedded store reads of workspaces. */
export function workspaceDeeds(
  database: DatabaseSync,
): Pick<Deeds, "workspace" | "has" | "entries" | "answer" | "due"> {
  const sql = statements(database);
  return {
    workspace(workspace) {
      const row = sql.workspace.first(workspace);
      if (row === undefined) return null;
      return {
        entries: sql.allEntries.all(workspace).map(entryIn),
        seats: sql.seats.all(workspace).map(seatIn),
        ballots: sql.ballots.all(workspace).map(ballotIn),
        members: sql.members.all(workspace).map(memberIn),
        texts: sql.texts.all(workspace).map(writtenIn),
        generation: numberIn(row, "generation"),
        due: instantOrNone(row, "due"),
      };
    },
    has: (workspace) => sql.workspace.first(workspace) !== undefined,
    entries: (workspace, from, limit) => sql.entries.all(workspace, from, limit).map(entryIn),
    answer(workspace, actor, id) {
      const row = sql.answer.first(workspace, actor, id);
      return row === undefined ? null : bytesIn(row, "answer");
    },
    due: () =>
      sql.due
        .all()
        .map((row) => ({ workspace: idIn<"Workspace">(row, "workspace"), at: instantIn(row, "due") })),
  };
}

const statements = (database: DatabaseSync) => ({
  workspace: prepare(database, "SELECT generation, due FROM bc_workspaces WHERE workspace = ?"),
  allEntries: prepare(database, `SELECT ${entryColumns} FROM bc_entries WHERE workspace = ? ORDER BY seq`),
  entries: prepare(
    database,
    `SELECT ${entryColumns} FROM bc_entries WHERE workspace = ? AND seq >= ? ORDER BY seq LIMIT ?`,
  ),
  seats: prepare(database, "SELECT round, seat, member FROM bc_seats WHERE workspace = ? ORDER BY place"),
  ballots: prepare(database, "SELECT round, seat, bytes FROM bc_ballots WHERE workspace = ? ORDER BY place"),
  members: prepare(
    database,
    "SELECT member, name, pseudonym, role FROM bc_members WHERE workspace = ? ORDER BY place",
  ),
  texts: prepare(database, "SELECT hash, salt, text FROM bc_texts WHERE workspace = ? ORDER BY place"),
  answer: prepare(database, "SELECT answer FROM bc_answers WHERE workspace = ? AND actor = ? AND id = ?"),
  due: prepare(database, "SELECT workspace, due FROM bc_workspaces WHERE due <> '' ORDER BY due"),
});

const seatIn = (row: Row): Taken => ({
  round: idIn(row, "round"),
  seat: idIn(row, "seat"),
  member: idIn(row, "member"),
});

const ballotIn = (row: Row): Ballot => ({
  round: idIn(row, "round"),
  seat: idIn(row, "seat"),
  bytes: bytesIn(row, "bytes"),
});

const memberIn = (row: Row): MemberRow => ({
  member: idIn(row, "member"),
  name: textIn(row, "name"),
  pseudonym: textIn(row, "pseudonym"),
  role: roleOrNone(row, "role"),
});

const writtenIn = (row: Row): Text => ({
  hash: digestIn(row, "hash"),
  salt: textIn(row, "salt"),
  text: textIn(row, "text"),
});
