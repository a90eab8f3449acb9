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

type Deed = "edit" | "delete" | null;

/** One comment: who, when, what; its author may put other words in its place, they and those who moderate may erase it. */
export function Comment(props: Props) {
  const { comment, author, isMine } = props;
  const [deed, begin] = useState<Deed>(null);
  const done = () => begin(null);
  return (
    <li className="comment">
      <Head {...props} deed={deed} begin={begin} />
      {comment.text === null ? (
        <p className="quiet">This comment was deleted.</p>
      ) : deed === "edit" ? (
        <CommentEdit comment={comment.id} text={comment.text} onDone={done} />
      ) : (
        <Markdown source={comment.text} className="comment-text" />
      )}
      {deed === "delete" && (
        <DeleteComment comment={comment.id} author={isMine ? null : author} onDone={done} />
      )}
    </li>
  );
}

type HeadProps = Props & { readonly deed: Deed; readonly begin: (deed: Deed) => void };

function Head({ comment, author, isMine, mayEdit, mayDelete, now, deed, begin }: HeadProps) {
  const { at, editedAt, text } = comment;
  const name = isMine ? "You" : author;
  const items = [
    ...(mayEdit ? [{ label: "Edit", onSelect: () => begin("edit") }] : []),
    ...(mayDelete ? [{ label: "Delete", danger: true, onSelect: () => begin("delete") }] : []),
  ];
  const label = `What to do with the comment by ${isMine ? "you" : author}`;
  return (
    <div className="comment-head">
      <Disc name={author} look={isMine ? "me" : "here"} quiet />
      <b title={author}>{name}</b>
      <time dateTime={at}>
        {timeWords(at, now)}
        {editedAt !== null && text !== null && ", edited"}
      </time>
      {text !== null && items.length > 0 && deed === null && (
        <Menu label={label} items={items} className="comment-menu" />
      )}
    </div>
  );
}
