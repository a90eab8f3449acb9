import type { ShownComment, ShownThread } from "#lib/documents/discussion-readings.ts";

/** What is being said at one place: all that is open as one conversation, and threads that were laid to rest. */
export type Conversation = {
  readonly open: readonly ShownThread[];
  /** The comments of the open threads in the order in which they came. */
  readonly comments: readonly ShownComment[];
  readonly resolved: readonly ShownThread[];
};

/** The conversation that the threads at one anchor make. Two people may have begun one each at the same moment: they read as one. */
export function conversationOf(threads: readonly ShownThread[]): Conversation {
  const open = threads.filter(({ resolvedBy }) => resolvedBy === null);
  const comments = open.flatMap((thread) => thread.comments);
  return {
    open,
    comments: comments.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
    resolved: threads.filter(({ resolvedBy }) => resolvedBy !== null),
  };
}

/** "no comments", "1 comment", "2 comments". */
export const countWords = (count: number): string =>
  count === 0 ? "no comments" : `${count} ${count === 1 ? "comment" : "comments"}`;
