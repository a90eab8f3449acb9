"use client";

import { useState } from "react";
import { WritersLine } from "#app/_editor/writers-line.tsx";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Button } from "#app/_ui/button.tsx";
import type { Anchor } from "#lib/session/anchor.ts";
import { may } from "#lib/session/may.ts";
import { CommentForm } from "./comment-form.tsx";
import { Comments } from "./comments.tsx";
import { conversationOf, countWords } from "./conversation.ts";
import { ResolvedThread } from "./resolved-thread.tsx";
import { useReading } from "./seen.ts";
import { typingIn } from "./typing-in.ts";
import { UnsentComments } from "./unsent-comments.tsx";
import { useThreads } from "./use-threads.ts";
import "./discussion.css";

type Props = {
  readonly anchor: Anchor;
  /** What the thread is about, quoted above the comments. */
  readonly quote?: string | undefined;
  readonly onClose?: (() => void) | undefined;
};

/** What is said about one thing: the comments in the order in which they came, one's own unsent ones, and a field for the next. */
export function Thread({ anchor, quote, onClose }: Props) {
  const threads = useThreads(anchor);
  const give = useCommand();
  const { role } = useSelf();
  const [wrong, setWrong] = useState<string | undefined>();
  const { open, comments, resolved } = conversationOf(threads);
  const mayComment = may(role, "comment");
  useReading(threads);
  const resolve = async () => {
    const answers = await Promise.all(open.map(({ id }) => give({ type: "resolve-thread", thread: id })));
    const refusal = answers.find((answer) => !answer.ok);
    setWrong(refusal?.ok === false ? wordsOf(refusal.error.code, refusal.error.facts) : undefined);
  };
  return (
    <div className="thread-body">
      <div className="section-head">
        <h2>{comments.length === 0 ? "Discussion" : countWords(comments.length)}</h2>
        <div className="thread-deeds">
          {mayComment && comments.length > 0 && (
            <Button variant="link" onClick={resolve}>
              Resolve
            </Button>
          )}
          {onClose !== undefined && (
            <Button variant="link" onClick={onClose}>
              Close
            </Button>
          )}
        </div>
      </div>
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {quote !== undefined && quote !== "" && <blockquote>“{quote}”</blockquote>}
      {resolved.map((thread) => (
        <ResolvedThread key={thread.id} thread={thread} />
      ))}
      <Comments comments={comments} />
      <UnsentComments anchor={anchor} threads={threads} />
      <WritersLine item={typingIn(anchor)} />
      {mayComment ? (
        <CommentForm anchor={anchor} threads={threads} isFirst={comments.length === 0} />
      ) : (
        comments.length === 0 && <p className="quiet">Nobody has said anything about this yet.</p>
      )}
    </div>
  );
}
