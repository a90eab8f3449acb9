"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import type { Answer } from "./accounts/account.ts";
import { Answered } from "./answered.tsx";
import "./team.css";

type Props = {
  /** The number as it stands in the text, or words that ask. */
  readonly children: ReactNode;
  /** Made when it is asked, and anew with everything that changes while one reads. */
  readonly answer: () => Answer;
  /** The words that stand for a whole block ask as a link does; a number asks quietly. */
  readonly isLink?: boolean;
};

const QUESTION = "Where does it come from?";

/** A number that can be asked where it comes from. */
export function Asked({ children, answer, isLink = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const said = isOpen ? answer() : null;
  return (
    <Dialog
      title={said?.title ?? ""}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        isLink ? (
          <Button variant="link">{children}</Button>
        ) : (
          <button type="button" className="asked" title={QUESTION}>
            {children}
          </button>
        )
      }
      actions={
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      }
    >
      {said !== null && <Answered answer={said} />}
    </Dialog>
  );
}
