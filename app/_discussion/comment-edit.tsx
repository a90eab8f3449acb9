"use client";

import { useState } from "react";
import { useWriting } from "#app/_editor/use-writing.ts";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { longest } from "#lib/scenario/scenario.ts";
import { CommentField } from "./comment-field.tsx";
import { useDraft } from "./drafts.ts";

type Props = { readonly comment: string; readonly text: string; readonly onDone: () => void };

/** Puts other words into one's own comment. Words that were not saved are there again when one comes back. */
export function CommentEdit({ comment, text, onDone }: Props) {
  const give = useCommand();
  const draft = useDraft(`edit:${comment}`);
  const [isCleared, setCleared] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const words = draft.text === "" && !isCleared ? text : draft.text;
  const leaveAsItWas = () => {
    draft.write("");
    onDone();
  };
  const save = async () => {
    if (words.trim() === "" || words.trim() === text) return leaveAsItWas();
    const answer = await give({ type: "edit-comment", comment, text: words.trim() });
    if (answer.ok) leaveAsItWas();
    else setWrong(`${wordsOf(answer.error.code, answer.error.facts)} Your text is kept.`);
  };
  const writing = useWriting({
    text: words,
    onWrite: (next) => {
      setCleared(next === "");
      draft.write(next);
    },
    longest: longest.text,
    isFresh: true,
    onSend: () => void save(), // it ends in words beside the field
    onLeave: onDone,
  });
  return (
    <CommentField writing={writing} label="Your comment" isKept={draft.isKept} wrong={wrong}>
      <Button onClick={save}>Save</Button>
      <Button variant="link" onClick={leaveAsItWas}>
        Leave it as it was
      </Button>
    </CommentField>
  );
}
