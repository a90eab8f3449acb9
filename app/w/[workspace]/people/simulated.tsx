"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { listed } from "#lib/report/in-words.ts";
import { type Simulated, useSimulated } from "./use-simulated.ts";

/** Simulated analysts, for the owner: offered in an example, and wherever there are any, woken and removed. */
export function SimulatedPart() {
  const simulated = useSimulated();
  const { list, refused } = simulated;
  if (list === null || (list.analysts.length === 0 && !list.isExample)) return null;
  return (
    <section className="block simulated">
      <SectionHead title="Simulated analysts" aside="To try the room out alone" />
      {list.analysts.length === 0 ? <Offer {...simulated} /> : <There simulated={simulated} />}
      {refused !== null && (
        <Notice kind="refused" title="That did not work">
          {refused}
        </Notice>
      )}
    </section>
  );
}

function Offer({ add, isBusy }: Simulated) {
  return (
    <>
      <p className="lead">
        They estimate and seal, give rationales and change their minds from round to round. Wherever names are
        shown they are marked as simulated, and you can remove them without a trace in any aggregate.
      </p>
      <div className="actions">
        <Button onClick={add} reason={isBusy ? "They are coming in" : undefined}>
          Add simulated analysts
        </Button>
      </div>
    </>
  );
}

function There({ simulated }: { readonly simulated: Simulated }) {
  const { list, wake, isBusy } = simulated;
  if (list === null) return null;
  const { analysts, areAwake } = list;
  const names = listed(analysts.map(({ name }) => name));
  return (
    <>
      <p className="lead">
        {names} {analysts.length === 1 ? "is" : "are"} simulated
        {areAwake
          ? ". They take part in every round by themselves."
          : ", and away since the server was started again. Until you wake them they say nothing new, and rounds wait for them."}
      </p>
      <div className="actions">
        {!areAwake && (
          <Button onClick={wake} reason={isBusy ? "They are coming in" : undefined}>
            Wake them
          </Button>
        )}
        <RemoveThem simulated={simulated} />
      </div>
    </>
  );
}

function RemoveThem({ simulated: { remove, isBusy } }: { readonly simulated: Simulated }) {
  const [isOpen, setOpen] = useState(false);
  const gone = async () => {
    await remove();
    setOpen(false);
  };
  return (
    <Dialog
      title="Remove the simulated analysts?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="link">Remove the simulated analysts</Button>}
      actions={
        <>
          <DialogClose>
            <Button>Keep them</Button>
          </DialogClose>
          <Button
            variant="danger"
            reason={isBusy ? "They are being removed" : undefined}
            onClick={() => void gone()}
          >
            Remove them
          </Button>
        </>
      }
    >
      <p>
        What they said goes with them, in this round and in those before it: every aggregate becomes that of
        the people alone. The journal says that it was struck.
      </p>
    </Dialog>
  );
}
