/**
 * The steps from an empty file to the schema of today, in order; a step that was released is never changed again. Tables bear
 * `bc_` because those of the accounts lie in the same file. A text that may be absent is empty then: no column is ever NULL.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE bc_workspaces (
    workspace TEXT NOT NULL PRIMARY KEY, generation INTEGER NOT NULL, due TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX bc_workspaces_due ON bc_workspaces (due) WHERE due <> '';
  CREATE TABLE bc_entries (
    workspace TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (workspace, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE bc_texts (
    place INTEGER PRIMARY KEY, workspace TEXT NOT NULL, hash TEXT NOT NULL, salt TEXT NOT NULL, text TEXT NOT NULL,
    UNIQUE (workspace, hash)
  ) STRICT;
  CREATE TABLE bc_members (
    place INTEGER PRIMARY KEY, workspace TEXT NOT NULL, member TEXT NOT NULL, name TEXT NOT NULL,
    pseudonym TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (workspace, member)
  ) STRICT;
  CREATE TABLE bc_seats (
    place INTEGER PRIMARY KEY, workspace TEXT NOT NULL, round TEXT NOT NULL, seat TEXT NOT NULL, member TEXT NOT NULL,
    UNIQUE (workspace, round, seat)
  ) STRICT;
  CREATE TABLE bc_ballots (
    place INTEGER PRIMARY KEY, workspace TEXT NOT NULL, round TEXT NOT NULL, seat TEXT NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (workspace, round, seat)
  ) STRICT;
  CREATE TABLE bc_answers (
    workspace TEXT NOT NULL, actor TEXT NOT NULL, id TEXT NOT NULL, answer BLOB NOT NULL,
    PRIMARY KEY (workspace, actor, id)
  ) STRICT;
  CREATE TABLE bc_board_versions (
    workspace TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (workspace, seq)
  ) STRICT;

  CREATE TABLE bc_documents (
    workspace TEXT NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL,
    tail_count INTEGER NOT NULL, tail_bytes INTEGER NOT NULL, snapshot_bytes INTEGER NOT NULL,
    PRIMARY KEY (workspace, document)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE bc_snapshots (
    workspace TEXT NOT NULL, document TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (workspace, document)
  ) STRICT;
  CREATE TABLE bc_tail (
    workspace TEXT NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,
    author TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (workspace, document, seq)
  ) STRICT;
  CREATE TABLE bc_quarantine (
    place INTEGER PRIMARY KEY, workspace TEXT NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE bc_clients (
    workspace TEXT NOT NULL, client INTEGER NOT NULL, member TEXT NOT NULL, PRIMARY KEY (workspace, client)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE bc_accounts (account TEXT NOT NULL PRIMARY KEY, is_host INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE bc_access (
    place INTEGER PRIMARY KEY, account TEXT NOT NULL, workspace TEXT NOT NULL, member TEXT NOT NULL,
    UNIQUE (account, workspace)
  ) STRICT;
  CREATE TABLE bc_invites (
    place INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, workspace TEXT NOT NULL, role TEXT NOT NULL,
    invited_by TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL,
    uses INTEGER NOT NULL, used INTEGER NOT NULL, is_revoked INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX bc_invites_workspace ON bc_invites (workspace);
  CREATE TABLE bc_return_links (code TEXT NOT NULL PRIMARY KEY, expires_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE bc_return_link_members (
    place INTEGER PRIMARY KEY, code TEXT NOT NULL REFERENCES bc_return_links ON DELETE CASCADE,
    workspace TEXT NOT NULL, member TEXT NOT NULL
  ) STRICT;
  CREATE INDEX bc_return_link_members_code ON bc_return_link_members (code);
  `,
  `
  CREATE TABLE bc_away (
    workspace TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (workspace, member)
  ) STRICT, WITHOUT ROWID;
  `,
  // Return links live for an hour: none is worth guessing who made it.
  `
  DELETE FROM bc_return_link_members;
  DELETE FROM bc_return_links;
  ALTER TABLE bc_return_link_members ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
  `,
];
