"use client";

import { useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";

type Props = {
  readonly comment: string;
  /** Whose it is; null for one's own. */
  readonly author: string | null;
  readonly onDone: () => void;
};

/** Asks before a comment is erased, since that cannot be taken back. */
export function DeleteComment({ comment, author, onDone }: Props) {
  const give = useCommand();
  const [wrong, setWrong] = useState<string | undefined>();
  const erase = async () => {
    const answer = await give({ type: "delete-comment", comment });
    if (answer.ok) onDone();
    else setWrong(wordsOf(answer.error.code, answer.error.facts));
  };
  return (
    <Dialog
      title={author === null ? "Delete your comment?" : `Delete the comment by ${author}?`}
      open
      onOpenChange={onDone}
      actions={
        <>
          <Button onClick={onDone}>Keep it</Button>
          <Button variant="danger" onClick={erase}>
            Delete it
          </Button>
        </>
      }
    >
      <p>Its words are erased for everybody. That there was a comment stays. It cannot be taken back.</p>
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}
