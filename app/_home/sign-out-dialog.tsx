"use client";

import { useState } from "react";
import { call } from "#app/_api/call.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { routes } from "#lib/wire/routes.ts";
import { doorWords } from "./door-words.ts";
import { forgetEverythingHere } from "./forget-everything-here.ts";

/** Asks before one signs out: without an account the way back is a link. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const [refused, setRefused] = useState<string | null>(null);
  const signOut = async () => {
    const answer = await call(routes.api.signOut, { method: "POST" });
    if (!answer.ok) return setRefused(doorWords(answer.error.code, answer.error));
    await forgetEverythingHere();
    window.location.assign(routes.home);
  };
  return (
    <Dialog
      title="Sign out of this browser?"
      open
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose>
            <Button>Stay</Button>
          </DialogClose>
          <Button variant="danger" onClick={() => void signOut()}>
            Sign out
          </Button>
        </>
      }
    >
      <p>
        What you said stays in the workspaces. What this browser keeps goes: unsent text, ballots that you
        have not sealed. You come back only with a return link, so make one first, or with an owner link.
      </p>
      {refused !== null && (
        <Notice kind="refused" title="You are still signed in">
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}
