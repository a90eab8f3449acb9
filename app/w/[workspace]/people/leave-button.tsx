"use client";

import { useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { routes } from "#lib/wire/routes.ts";

/** One's own way out of a workspace, after a question. */
export function LeaveButton() {
  const give = useCommand();
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const leave = async () => {
    const answer = await give({ type: "leave" });
    if (answer.ok) window.location.assign(routes.home);
    else setRefused(wordsOf(answer.error.code, answer.error.facts));
  };
  return (
    <Dialog
      title="Leave this workspace?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="link">Leave</Button>}
      actions={
        <>
          <DialogClose>
            <Button>Stay</Button>
          </DialogClose>
          <Button variant="danger" onClick={() => void leave()}>
            Leave
          </Button>
        </>
      }
    >
      <p>
        What you estimated and wrote stays, under your name, and goes on counting. You come back only by a new
        invitation.
      </p>
      {refused !== null && (
        <Notice kind="refused" title="You are still a member">
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}
