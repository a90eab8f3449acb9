import type { DatabaseSync } from "node:sqlite";
import type { Digest } from "#lib/kit/sha256.ts";
import { assertContinuous, isTakenUp } from "#server/store/admissible.ts";
import type { Invite } from "#server/store/people.ts";
import type { Commit, Committed } from "#server/store/store.ts";
import { numberIn } from "./columns.ts";
import { commitWrites } from "./commit-writes.ts";
import type { DocumentLog } from "./document-log.ts";
import { prepare } from "./statement.ts";

/** Takes a commit, whole; one that is refused is refused before anything is written. */
export function commitDeed(
  database: DatabaseSync,
  log: DocumentLog,
  inviteOf: (code: Digest) => Invite | null,
): (commit: Commit) => Committed {
  const last = prepare(database, "SELECT coalesce(max(seq), 0) AS seq FROM bc_entries WHERE workspace = ?");
  const answered = prepare(database, "SELECT 1 FROM bc_answers WHERE workspace = ? AND actor = ? AND id = ?");
  const writes = commitWrites.map(({ sql, rows }) => ({ statement: prepare(database, sql), rows }));
  return (commit) => {
    const { workspace, after, answers, spends } = commit;
    assertContinuous(commit);
    if (numberIn(last.one(workspace), "seq") !== after) return "overtaken";
    if (answers.some(({ actor, id }) => answered.first(workspace, actor, id) !== undefined))
      return "overtaken";
    if (spends !== null && !isTakenUp(commit, inviteOf(spends))) return "invite-spent";
    writes.forEach(({ statement, rows }) => rows(commit).forEach((row) => statement.run(workspace, ...row)));
    putDocuments(log, commit);
    return "committed";
  };
}

function putDocuments(log: DocumentLog, { workspace, entries, record, board }: Commit): void {
  const author = entries[0]?.actor ?? "";
  const at = entries[0]?.at ?? "";
  if (board !== null) log.put({ workspace, document: "board" }, [{ bytes: board, author, at }]);
  if (record === null) return;
  const name = { workspace, document: "record" } as const;
  if ("update" in record) log.put(name, [{ bytes: record.update, author, at }]);
  else log.replace(name, record.rebuilt, 1);
}
