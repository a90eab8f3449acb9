import type { Commit } from "#server/store/store.ts";
import { entryColumns, entryValues } from "./entry-row.ts";
import type { Value } from "./statement.ts";

/** What a commit writes, in order: a statement whose first value is the workspace, and its other values once per row. */
export const commitWrites: readonly {
  readonly sql: string;
  readonly rows: (commit: Commit) => readonly (readonly Value[])[];
}[] = [
  {
    sql: `INSERT INTO bc_workspaces (workspace, generation, due) VALUES (?, 1, ?)
          ON CONFLICT (workspace) DO UPDATE SET due = excluded.due`,
    rows: ({ due }) => [[due ?? ""]],
  },
  {
    sql: `INSERT INTO bc_workspaces (workspace, generation, due) VALUES (?, ?, '')
          ON CONFLICT (workspace) DO UPDATE SET generation = excluded.generation`,
    rows: ({ record }) => (record !== null && "rebuilt" in record ? [[record.generation]] : []),
  },
  {
    sql: `INSERT INTO bc_entries (workspace, ${entryColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    rows: ({ entries }) => entries.map(entryValues),
  },
  {
    sql: `INSERT INTO bc_texts (workspace, hash, salt, text) VALUES (?, ?, ?, ?)
          ON CONFLICT (workspace, hash) DO UPDATE SET salt = excluded.salt, text = excluded.text`,
    rows: ({ texts }) => texts.map(({ hash, salt, text }) => [hash, salt, text]),
  },
  {
    sql: "DELETE FROM bc_texts WHERE workspace = ? AND hash = ?",
    rows: ({ erased }) => erased.map((hash) => [hash]),
  },
  {
    sql: "INSERT INTO bc_seats (workspace, round, seat, member) VALUES (?, ?, ?, ?)",
    rows: ({ seats }) => seats.map(({ round, seat, member }) => [round, seat, member]),
  },
  {
    sql: `INSERT INTO bc_ballots (workspace, round, seat, bytes) VALUES (?, ?, ?, ?)
          ON CONFLICT (workspace, round, seat) DO UPDATE SET bytes = excluded.bytes`,
    rows: ({ ballots }) => ballots.map(({ round, seat, bytes }) => [round, seat, bytes]),
  },
  {
    sql: "DELETE FROM bc_ballots WHERE workspace = ? AND round = ?",
    rows: ({ opened }) => opened.map((round) => [round]),
  },
  {
    sql: `INSERT INTO bc_members (workspace, member, name, pseudonym, role) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (workspace, member) DO UPDATE SET name = excluded.name, pseudonym = excluded.pseudonym,
          role = excluded.role`,
    rows: ({ members }) =>
      members.map(({ member, name, pseudonym, role }) => [member, name, pseudonym, role ?? ""]),
  },
  {
    sql: `INSERT INTO bc_access (workspace, account, member) VALUES (?, ?, ?)
          ON CONFLICT (account, workspace) DO UPDATE SET member = excluded.member`,
    rows: ({ access }) => access.map(({ account, member }) => [account, member]),
  },
  {
    sql: "INSERT INTO bc_answers (workspace, actor, id, answer) VALUES (?, ?, ?, ?)",
    rows: ({ answers }) => answers.map(({ actor, id, answer }) => [actor, id, answer]),
  },
  {
    sql: `INSERT INTO bc_board_versions (workspace, seq, bytes) VALUES (?, ?, ?)
          ON CONFLICT (workspace, seq) DO UPDATE SET bytes = excluded.bytes`,
    rows: ({ boardVersion }) => (boardVersion === null ? [] : [[boardVersion.seq, boardVersion.bytes]]),
  },
  {
    sql: "UPDATE bc_invites SET used = used + 1 WHERE workspace = ? AND code = ?",
    rows: ({ spends }) => (spends === null ? [] : [[spends]]),
  },
];
