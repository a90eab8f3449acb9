import type * as Y from "yjs";
import type { Anchor, AnchorKind } from "#lib/session/anchor.ts";
import { anchorKey, anchorKinds, isAnchor } from "#lib/session/anchor.ts";
import type { Reading } from "./reading.ts";

/** A comment as a screen shows it; one that was deleted has no text. Times are UTC, ISO 8601. */
export type ShownComment = {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string | null;
};

/** A thread with its comments in the order in which they came; `resolvedBy` is the member who laid it to rest. */
export type ShownThread = {
  readonly id: string;
  readonly anchor: Anchor;
  readonly openedAt: string;
  readonly resolvedBy: string | null;
  readonly comments: readonly ShownComment[];
};

/** All threads, by the key of their anchor (`anchorKey`), each list in the order in which they began. */
export const discussionOf: Reading<Readonly<Record<string, readonly ShownThread[]>>> = {
  document: "record",
  roots: ["threads", "comments"],
  read: (record) => {
    const perThread = Map.groupBy(commentsIn(record), ({ thread }) => thread);
    const threads: ShownThread[] = [];
    for (const [id, value] of record.getMap("threads").entries()) {
      if (!isRecord(value)) continue;
      const { anchor, openedAt, resolvedBy } = value;
      if (!isAnchorLike(anchor) || typeof openedAt !== "string") continue;
      const comments = (perThread.get(id) ?? [])
        .map(({ shown }) => shown)
        .toSorted((a, b) => earlier(a.at, b.at, a.id < b.id));
      threads.push({ id, anchor, openedAt, resolvedBy: text(resolvedBy), comments });
    }
    const inOrder = threads.toSorted((a, b) => earlier(a.openedAt, b.openedAt, a.id < b.id));
    return Object.fromEntries(Map.groupBy(inOrder, ({ anchor }) => anchorKey(anchor)));
  },
};

type Found = { readonly thread: string; readonly shown: ShownComment };

function commentsIn(record: Y.Doc): readonly Found[] {
  const found: Found[] = [];
  for (const [id, value] of record.getMap("comments").entries()) {
    if (!isRecord(value)) continue;
    const { thread, author, at, editedAt } = value;
    if (typeof thread !== "string" || typeof author !== "string" || typeof at !== "string") continue;
    found.push({ thread, shown: { id, author, at, editedAt: text(editedAt), text: text(value["text"]) } });
  }
  return found;
}

const kinds: readonly string[] = anchorKinds;
const isKind = (value: unknown): value is AnchorKind => typeof value === "string" && kinds.includes(value);

function isAnchorLike(value: unknown): value is Anchor {
  if (!isRecord(value)) return false;
  const { kind, id } = value;
  return isKind(kind) && typeof id === "string" && isAnchor({ kind, id });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const earlier = (a: string, b: string, isFirst: boolean): number =>
  a === b ? (isFirst ? -1 : 1) : a < b ? -1 : 1;
