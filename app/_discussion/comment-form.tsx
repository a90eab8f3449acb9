"use client";

import type { KeyboardEvent } from "react";
import { Button } from "#app/_ui/button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { ShownThread } from "#lib/documents/discussion-readings.ts";
import type { Anchor } from "#lib/session/anchor.ts";
import { isSendKey } from "./is-send-key.ts";
import { useCommenting } from "./use-commenting.ts";

type Props = { readonly anchor: Anchor; readonly threads: readonly ShownThread[]; readonly isFirst: boolean };

/** The field for the next comment at a place. What is written stays until it is sent. */
export function CommentForm({ anchor, threads, isFirst }: Props) {
  const { draft, setDraft, wrong, send } = useCommenting(anchor, threads);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    void send(); // it ends in words beside the field
  };
  return (
    <div className="comment-form">
      <TextField
        label="Comment"
        hideLabel={!isFirst}
        hint={isFirst ? "What speaks for it, what against it?" : undefined}
        error={wrong}
        value={draft}
        rows={2}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="actions">
        <Button onClick={send} reason={draft.trim() === "" ? "Nothing is written yet" : undefined}>
          Comment
        </Button>
        <span className="small-print wide">Ctrl Enter</span>
      </div>
    </div>
  );
}
