import type { DatabaseSync } from "node:sqlite";
import type { DocumentName } from "#server/store/store.ts";
import { bytesIn, numberIn } from "./columns.ts";
import type { Row } from "./statement.ts";
import { prepare } from "./statement.ts";

/** A part of a document as it lies in the store: an update under its number, the snapshot under 0. */
export type Piece = { readonly seq: number; readonly bytes: Uint8Array };

/** An update to write, with who made it and when. */
export type NewUpdate = { readonly bytes: Uint8Array; readonly author: string; readonly at: string };

/** The rows of live documents: snapshots and the updates after them. */
export type DocumentLog = {
  /** All pieces in their order, and how many updates there ever were. */
  readonly read: (name: DocumentName) => { readonly pieces: readonly Piece[]; readonly seq: number };
  /** Adds updates to the end; answers with the new `seq`. */
  readonly put: (name: DocumentName, updates: readonly NewUpdate[]) => number;
  /** Puts one snapshot in the place of every piece; `more` updates are counted as done by it. */
  readonly replace: (name: DocumentName, snapshot: Uint8Array, more: number) => void;
  /** Keeps a copy of a piece that cannot be used where nobody reads it. */
  readonly setAside: (name: DocumentName, piece: Piece) => void;
};

const TAIL_BYTES = 65_536;
const TAIL_COUNT = 500;

/** The log of documents in a database; `onLong` is told of a document whose updates outgrow its snapshot. */
export function documentLog(database: DatabaseSync, onLong: (name: DocumentName) => void): DocumentLog {
  const sql = statements(database);
  return {
    read({ workspace, document }) {
      const seq = sql.seq.first(workspace, document);
      const pieces = [...sql.snapshot.all(workspace, document), ...sql.tail.all(workspace, document)];
      return { pieces: pieces.map(pieceIn), seq: seq === undefined ? 0 : numberIn(seq, "seq") };
    },
    put(name, updates) {
      const bytes = updates.reduce((sum, update) => sum + update.bytes.byteLength, 0);
      const { workspace, document } = name;
      const counts = sql.grow.one(workspace, document, updates.length, updates.length, bytes);
      const seq = numberIn(counts, "seq");
      updates.forEach((update, place) =>
        sql.add.run(
          workspace,
          document,
          seq - updates.length + place + 1,
          update.bytes,
          update.author,
          update.at,
        ),
      );
      if (isLong(counts)) onLong(name);
      return seq;
    },
    replace({ workspace, document }, snapshot, more) {
      sql.clear.run(workspace, document);
      sql.keep.run(workspace, document, snapshot);
      sql.shrink.run(workspace, document, more, snapshot.byteLength);
    },
    setAside: ({ workspace, document }, { seq, bytes }) => sql.setAside.run(workspace, document, seq, bytes),
  };
}

const isLong = (counts: Row): boolean =>
  numberIn(counts, "tail_count") >= TAIL_COUNT ||
  numberIn(counts, "tail_bytes") > Math.max(TAIL_BYTES, numberIn(counts, "snapshot_bytes"));

const pieceIn = (row: Row): Piece => ({ seq: numberIn(row, "seq"), bytes: bytesIn(row, "bytes") });

const statements = (database: DatabaseSync) => ({
  seq: prepare(database, "SELECT seq FROM bc_documents WHERE workspace = ? AND document = ?"),
  snapshot: prepare(
    database,
    "SELECT 0 AS seq, bytes FROM bc_snapshots WHERE workspace = ? AND document = ?",
  ),
  tail: prepare(database, "SELECT seq, bytes FROM bc_tail WHERE workspace = ? AND document = ? ORDER BY seq"),
  grow: prepare(
    database,
    `INSERT INTO bc_documents (workspace, document, seq, tail_count, tail_bytes, snapshot_bytes) VALUES (?, ?, ?, ?, ?, 0)
     ON CONFLICT (workspace, document) DO UPDATE SET seq = seq + excluded.seq,
     tail_count = tail_count + excluded.tail_count, tail_bytes = tail_bytes + excluded.tail_bytes RETURNING *`,
  ),
  add: prepare(
    database,
    "INSERT INTO bc_tail (workspace, document, seq, bytes, author, at) VALUES (?, ?, ?, ?, ?, ?)",
  ),
  clear: prepare(database, "DELETE FROM bc_tail WHERE workspace = ? AND document = ?"),
  keep: prepare(
    database,
    `INSERT INTO bc_snapshots (workspace, document, bytes) VALUES (?, ?, ?)
     ON CONFLICT (workspace, document) DO UPDATE SET bytes = excluded.bytes`,
  ),
  shrink: prepare(
    database,
    `INSERT INTO bc_documents (workspace, document, seq, tail_count, tail_bytes, snapshot_bytes) VALUES (?, ?, ?, 0, 0, ?)
     ON CONFLICT (workspace, document) DO UPDATE SET seq = seq + excluded.seq,
     tail_count = 0, tail_bytes = 0, snapshot_bytes = excluded.snapshot_bytes`,
  ),
  setAside: prepare(
    database,
    "INSERT INTO bc_quarantine (workspace, document, seq, bytes) VALUES (?, ?, ?, ?)",
  ),
});
