import { must } from "#lib/kit/assert.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import type { Anchor } from "#lib/session/anchor.ts";
import type { Comment, CommentId, Thread } from "#lib/session/session.ts";
import { csv } from "./csv.ts";
import type { ExportFile } from "./export-file.ts";
import type { Statement } from "./statements.ts";
import { statementId, statements } from "./statements.ts";

const columns = [
  "workspace_id",
  "comment_id",
  "thread_id",
  "parent_id",
  "anchor_type",
  "anchor_id",
  "author_id",
  "created_at",
  "edited_at",
  "resolved_at",
  "estimate_id",
  "text",
] as const;

/**
 * `comments.csv`: one row per comment as it stands; `parent_id` is the comment that began the thread, `estimate_id` the estimate
 * that stood when it was written, where the thread is about one. A deleted comment has no text.
 */
export async function commentsTable(file: ExportFile): Promise<string> {
  const said = await statements(file);
  const talk = written(file);
  const rows = talk.map(({ id, seq, comment, thread }) => ({
    workspace_id: file.workspace,
    comment_id: id,
    thread_id: comment.thread,
    parent_id: parentOf(talk, { id, comment }),
    anchor_type: thread.anchor.kind,
    anchor_id: thread.anchor.id,
    author_id: comment.author,
    created_at: comment.at,
    edited_at: comment.editedAt,
    resolved_at: thread.resolvedBy === null ? null : resolvedAt(file.journal, comment.thread),
    estimate_id: estimateAt(said, thread.anchor, seq),
    text: comment.text === null ? null : (file.texts[comment.text]?.text ?? null),
  }));
  return csv(rows, columns);
}

type Written = {
  readonly id: CommentId;
  readonly seq: number;
  readonly comment: Comment;
  readonly thread: Thread;
};

/** All comments in the order in which they were written. */
function written({ journal, workspace }: ExportFile): readonly Written[] {
  const { comments, threads } = fold(journal, blank(workspace));
  return journal.flatMap(({ seq, event }) => {
    if (event.type !== "commented") return [];
    const thread = must(threads[event.thread]);
    return [{ id: event.comment, seq, comment: must(comments[event.comment]), thread }];
  });
}

function parentOf(
  talk: readonly Written[],
  { id, comment }: Pick<Written, "id" | "comment">,
): CommentId | null {
  const first = must(talk.find(({ comment: other }) => other.thread === comment.thread));
  return first.id === id ? null : first.id;
}

const resolvedAt = (journal: readonly Entry[], thread: string) =>
  journal.findLast(({ event }) => event.type === "thread resolved" && event.thread === thread)?.at ?? null;

function estimateAt(said: readonly Statement[], anchor: Anchor, seq: number): string | null {
  if (anchor.kind !== "estimate") return null;
  const found = said.findLast(
    (statement) => statement.seq < seq && `${statement.round.id}/${statement.seat}` === anchor.id,
  );
  return found === undefined ? null : statementId(found);
}
