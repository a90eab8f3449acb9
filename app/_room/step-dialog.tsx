"use client";

import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import type { Step } from "./next-step.ts";
import { closingWords, revealingWords } from "./step-words.ts";
import type { SessionView } from "./session-view.ts";
import { useSession } from "./use-session.ts";

type Props = {
  /** The step that is asked about; null while none is. */
  readonly step: Step | null;
  readonly onClose: () => void;
  readonly onTake: (step: Step) => void;
};

/** Asks before a round is revealed or closed while somebody is missing or there would be no aggregate: it cannot be taken back. */
export function StepDialog({ step, onClose, onTake }: Props) {
  const view = useSession();
  const go = () => {
    if (step !== null) onTake(step);
    onClose();
  };
  return (
    <Dialog
      title={`${step?.label ?? "Go on"}?`}
      open={step !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <DialogClose>
            <Button>{view.stage === "locked" ? "Not yet" : "Wait"}</Button>
          </DialogClose>
          <Button variant="next" onClick={go}>
            {`${step?.do === "close" ? "Close" : "Reveal"} with ${view.tally?.done ?? 0}`}
          </Button>
        </>
      }
    >
      <p>{consequenceWords(step, view)} It cannot be taken back.</p>
    </Dialog>
  );
}

function consequenceWords(step: Step | null, view: SessionView): string {
  switch (step?.do) {
    case "reveal":
      return revealingWords(view);
    case "close":
      return closingWords(view);
    default:
      return "";
  }
}
