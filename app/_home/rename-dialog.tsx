"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Field } from "#app/_ui/field.tsx";
import { longest } from "#lib/scenario/scenario.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { doorWords } from "./door-words.ts";

type Props = { readonly card: WorkspaceCard; readonly onClose: () => void; readonly onDone: () => void };

/** A workspace is called what its question is: renaming it writes the question's title on the board. */
export function RenameDialog({ card: { workspaceId, title }, onClose, onDone }: Props) {
  const [text, setText] = useState(title);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const rename = async () => {
    const wanted = text.trim();
    if (wanted === "") return setRefused("A question needs a title.");
    setBusy(true);
    const { renameWorkspace } = await import("#app/_room/rename-workspace.ts"); // Home needs no live documents otherwise
    const refusal = await renameWorkspace(workspaceId, wanted);
    setBusy(false);
    if (refusal === null) return onDone();
    return setRefused(doorWords(refusal.error.code, refusal.error));
  };
  return (
    <Dialog
      title="Rename the workspace"
      open
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose>
            <Button>Keep the title</Button>
          </DialogClose>
          <Button
            variant="next"
            reason={isBusy ? "The new title is being written" : undefined}
            onClick={() => void rename()}
          >
            {isBusy ? "Renaming" : "Rename"}
          </Button>
        </>
      }
    >
      <Field
        label="The question"
        hint="Everyone in the workspace sees the new title. A round that is running keeps the one it was opened with."
        error={refused ?? undefined}
        maxLength={longest.title}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void rename();
        }}
      />
    </Dialog>
  );
}
