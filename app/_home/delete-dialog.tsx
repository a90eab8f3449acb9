"use client";

import { useState } from "react";
import { call } from "#app/_api/call.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { doorWords } from "./door-words.ts";

type Props = { readonly card: WorkspaceCard; readonly onClose: () => void; readonly onDone: () => void };

/** Asks before a workspace is deleted for everybody: that cannot be taken back. */
export function DeleteDialog({ card: { workspaceId, title, round }, onClose, onDone }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await call(routes.api.workspace(workspaceId), { method: "DELETE" });
    setBusy(false);
    if (answer.ok) return onDone();
    return setRefused(doorWords(answer.error.code, answer.error));
  };
  return (
    <Dialog
      title="Delete the workspace for everybody?"
      open
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            reason={isBusy ? "It is being deleted" : undefined}
            onClick={() => void remove()}
          >
            {isBusy ? "Deleting" : "Delete it"}
          </Button>
        </>
      }
    >
      <p>
        “{title}” goes with its scenario, {roundsInWords(round)}, its discussion and its journal, for all its
        members at once. It cannot be brought back, and nobody can check a seal or a report against it any
        more. To take it out of your own sight only, archive it.
      </p>
      <p>
        <a href={routes.api.export(workspaceId, "json")} download>
          Take the data with you first (JSON)
        </a>
      </p>
      {refused !== null && (
        <Notice kind="refused" title="It is still there">
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}

function roundsInWords(round: number | null): string {
  if (round === null) return "in which no round has opened yet";
  return round === 1 ? "its round and the estimates in it" : `its ${round} rounds and the estimates in them`;
}
