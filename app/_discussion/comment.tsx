"use client";

import { useState } from "react";
import { Markdown } from "#app/_editor/markdown.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import type { ShownComment } from "#lib/documents/discussion-readings.ts";
import { CommentEdit } from "./comment-edit.tsx";
import { DeleteComment } from "./delete-comment.tsx";
import { timeWords } from "./time-words.ts";

type Props = {
  readonly comment: ShownComment;
  readonly author: string;
  readonly isMine: boolean;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  /** The time now, in milliseconds. */
  readonly now: number;
};

/** One comment: who, when, what; its author may put other words in its place, they and those who moderate may erase it. */
export function Comment({ comment, author, isMine, mayEdit, mayDelete, now }: Props) {
  const [deed, setDeed] = useState<"edit" | "delete" | null>(null);
  const done = () => setDeed(null);
  const { id, at, editedAt, text } = comment;
  const items = [
    ...(mayEdit ? [{ label: "Edit", onSelect: () => setDeed("edit") }] : []),
    ...(mayDelete ? [{ label: "Delete", danger: true, onSelect: () => setDeed("delete") }] : []),
  ];
  return (
    <li className="comment">
      <div className="comment-head">
        <Disc name={author} look={isMine ? "me" : "here"} quiet />
        <b title={author}>{isMine ? "You" : author}</b>
        <time dateTime={at}>
          {timeWords(at, now)}
          {editedAt !== null && text !== null && ", edited"}
        </time>
        {text !== null && items.length > 0 && deed === null && (
          <Menu label={`What to do with the comment by ${isMine ? "you" : author}`} items={items} className="comment-menu" />
        )}
      </div>
      {text === null && <p className="quiet">This comment was deleted.</p>}
      {text !== null && deed !== "edit" && <Markdown source={text} className="comment-text" />}
      {text !== null && deed === "edit" && <CommentEdit comment={id} text={text} onDone={done} />}
      {deed === "delete" && <DeleteComment comment={id} author={isMine ? null : author} onDone={done} />}
    </li>
  );
}
