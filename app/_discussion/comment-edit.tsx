"use client";

import { type KeyboardEvent, useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { longest } from "#lib/scenario/scenario.ts";
import { isSendKey } from "./is-send-key.ts";

type Props = { readonly comment: string; readonly text: string; readonly onDone: () => void };

/** Puts other words into one's own comment. */
export function CommentEdit({ comment, text, onDone }: Props) {
  const give = useCommand();
  const [draft, setDraft] = useState(text);
  const [wrong, setWrong] = useState<string | undefined>();
  const save = async () => {
    const words = draft.trim();
    if (words === "" || words === text) return onDone();
    if (words.length > longest.text) return setWrong(wordsOf("too-long", { most: longest.text }));
    const answer = await give({ type: "edit-comment", comment, text: words });
    if (answer.ok) onDone();
    else setWrong(`${wordsOf(answer.error.code, answer.error.facts)} Your text is kept.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSendKey(event)) void save(); // it ends in words beside the field
    else if (event.key === "Escape") onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="comment-form">
      <TextField
        label="Your comment"
        hideLabel
        value={draft}
        error={wrong}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was just pressed
        autoFocus
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="actions">
        <Button onClick={save}>Save</Button>
        <Button variant="link" onClick={onDone}>
          Leave it as it was
        </Button>
      </div>
    </div>
  );
}
