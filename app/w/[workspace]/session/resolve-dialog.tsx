"use client";

import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly onResolve: () => void;
};

/** Asks before the focal question is resolved, which cannot be taken back. */
export function ResolveDialog({ title, isOpen, setOpen, onResolve }: Props) {
  return (
    <Dialog
      title={title}
      open={isOpen}
      onOpenChange={setOpen}
      actions={
        <>
          <DialogClose>
            <Button>Not yet</Button>
          </DialogClose>
          <Button variant="next" onClick={onResolve}>
            Resolve the focal question
          </Button>
        </>
      }
    >
      <p>
        It adds one entry to the journal, closes whatever round still shows estimates, and tells everyone. It
        can be neither taken back nor corrected: the record keeps what is said here.
      </p>
    </Dialog>
  );
}
