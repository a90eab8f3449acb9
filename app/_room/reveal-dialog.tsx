"use client";

import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import type { Step } from "./next-step.ts";
import { useSession } from "./use-session.ts";

type Props = {
  /** The early reveal that is asked for; null while none is. */
  readonly step: Step | null;
  readonly onClose: () => void;
  readonly onReveal: (step: Step) => void;
};

/** Asks before ballots are opened while somebody has not sealed: it cannot be taken back. */
export function RevealDialog({ step, onClose, onReveal }: Props) {
  const { tally, round } = useSession();
  const { done, expected } = tally ?? { done: 0, expected: 0 };
  const next = (round?.number ?? 0) + 1;
  const go = () => {
    if (step !== null) onReveal(step);
    onClose();
  };
  return (
    <Dialog
      title={`${step?.label ?? "Reveal"}?`}
      open={step !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <DialogClose>
            <Button>Wait</Button>
          </DialogClose>
          <Button variant="next" onClick={go}>
            {`Reveal with ${done}`}
          </Button>
        </>
      }
    >
      <p>
        {opensWords(done)} {missingWords(expected - done, next)} It cannot be taken back.
      </p>
    </Dialog>
  );
}

const opensWords = (done: number): string =>
  `${done} ${done === 1 ? "ballot opens" : "ballots open"} for everybody at once.`;

function missingWords(missing: number, next: number): string {
  if (missing <= 0) return "";
  return `${missing} ${missing === 1 ? "analyst has" : "analysts have"} not sealed; they can estimate again in round ${next}.`;
}
