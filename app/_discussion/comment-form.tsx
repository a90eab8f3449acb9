"use client";

import { useWriting } from "#app/_editor/use-writing.ts";
import { Button } from "#app/_ui/button.tsx";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import { longest } from "#lib/scenario/scenario.ts";
import type { Anchor } from "#lib/session/anchor.ts";
import { CommentField } from "./comment-field.tsx";
import { typingIn } from "./typing-in.ts";
import { useCommenting } from "./use-commenting.ts";

type Props = { readonly anchor: Anchor; readonly threads: readonly ShownThread[]; readonly isFirst: boolean };

/** The field for the next comment at a place. What is written stays until it is sent. */
export function CommentForm({ anchor, threads, isFirst }: Props) {
  const { draft, isKept, write, wrong, send } = useCommenting(anchor, threads);
  const writing = useWriting({
    text: draft,
    onWrite: write,
    longest: longest.text,
    item: typingIn(anchor),
    onSend: () => void send(), // it ends in words beside the field
  });
  return (
    <CommentField
      writing={writing}
      label="Comment"
      hint={isFirst ? "What speaks for it, what against it?" : undefined}
      isKept={isKept}
      wrong={wrong}
    >
      <Button
        title="Ctrl Enter"
        onClick={send}
        reason={draft.trim() === "" ? "Nothing is written yet" : undefined}
      >
        Comment
      </Button>
    </CommentField>
  );
}
