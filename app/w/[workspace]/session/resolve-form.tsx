"use client";

import { useState } from "react";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSelf } from "#app/_room/self.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Field } from "#app/_ui/field.tsx";
import { percent } from "#app/_ui/percent.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { Markdown } from "#app/_editor/markdown.tsx";
import { longest } from "#lib/scenario/scenario.ts";
import { may } from "#lib/session/may.ts";

const ANNULLED = " annulled";

/** Saying which future came true, or that the question cannot be judged: with evidence, and once for all. */
export function ResolveForm({ view }: { readonly view: SessionView }) {
  const { role } = useSelf();
  const steps = useSteps(view.round?.id ?? null);
  const [future, setFuture] = useState("");
  const [evidence, setEvidence] = useState("");
  const [note, setNote] = useState("");
  const [isAsking, setAsking] = useState(false);
  if (view.round === null || !may(role, "resolve")) return null;
  const { futures, resolution } = view.round.question;
  const shown = view.aggregate?.shown ?? null;
  const options = [
    ...futures.map(({ id, title }, index) => ({ value: id, title, note: shown === null ? "" : `The team said ${percent(shown[index] ?? 0)}` })),
    { value: ANNULLED, title: "Annulled", note: "The focal question cannot be judged by its own criteria. No scores." },
  ];
  const what = future === ANNULLED ? { annulled: true } : { future };
  const chosen = options.find(({ value }) => value === future)?.title ?? "";
  const missing = future === "" ? "Choose a future first." : evidence.trim() === "" ? "It needs evidence." : undefined;
  const resolve = () => {
    setAsking(false);
    void steps.give({ type: "resolve", ...what, evidence, note });
  };
  return (
    <Block id="resolve">
      <SectionHead title="Which future came true?" />
      {resolution !== "" && <Markdown source={resolution} className="lead" />}
      <Choice legend="Future" name="future" options={options} value={future} onChange={setFuture} />
      <Field label="Evidence" value={evidence} maxLength={longest.text} hint="A link, or where to find it" onChange={(event) => setEvidence(event.target.value)} />
      <TextField label="In a few words" rows={3} value={note} maxLength={longest.text} onChange={(event) => setNote(event.target.value)} />
      <div className="actions under">
        <Button onClick={() => setAsking(true)} reason={missing}>
          Say what came true
        </Button>
        {missing !== undefined && <span className="quiet">{missing}</span>}
        {steps.words !== null && <p className="wrong">{steps.words}</p>}
      </div>
      <Dialog
        title={future === ANNULLED ? "Annul the focal question?" : `“${chosen}” came true?`}
        open={isAsking}
        onOpenChange={setAsking}
        actions={
          <>
            <DialogClose>
              <Button>Not yet</Button>
            </DialogClose>
            <Button variant="next" onClick={resolve}>
              Resolve the focal question
            </Button>
          </>
        }
      >
        <p>
          It adds one entry to the journal, closes whatever round still shows estimates, and tells everyone. It can be
          corrected only by another entry, never removed.
        </p>
      </Dialog>
    </Block>
  );
}
