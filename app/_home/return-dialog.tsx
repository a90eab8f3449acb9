"use client";

import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { routes } from "#lib/wire/routes.ts";
import { OneLink } from "./one-link.tsx";

/** Makes a link by which one goes on as the same person elsewhere, and shows it. */
export function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Continue on another device"
      open
      onOpenChange={onClose}
      actions={
        <DialogClose>
          <Button>Done</Button>
        </DialogClose>
      }
    >
      <p>
        Open this link there, or hold the camera at it. You are the same person on both, with everything you
        said.
      </p>
      <OneLink path={routes.api.returnLink} label="Your return link" />
    </Dialog>
  );
}
