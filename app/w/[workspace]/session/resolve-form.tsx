"use client";

import { useState } from "react";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Markdown } from "#app/_editor/markdown.tsx";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Field } from "#app/_ui/field.tsx";
import { percent } from "#app/_ui/percent.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { may } from "#lib/session/may.ts";
import { ResolveDialog } from "./resolve-dialog.tsx";
import { ANNULLED, useResolveForm } from "./use-resolve-form.ts";

/** Saying which future came true, or that the question cannot be judged: with evidence, and once for all. */
export function ResolveForm({ view }: { readonly view: SessionView }) {
  const { role } = useSelf();
  if (view.round === null || !may(role, "resolve")) return null;
  return <Resolving round={view.round} shown={view.aggregate?.shown ?? null} />;
}

type Props = { readonly round: PlacedRound; readonly shown: readonly number[] | null };

function Resolving({ round, shown }: Props) {
  const steps = useSteps(round.id);
  const form = useResolveForm();
  const [isAsking, setAsking] = useState(false);
  const options = optionsOf(round, shown);
  const chosen = options.find(({ value }) => value === form.future)?.title ?? "";
  const resolve = () => {
    setAsking(false);
    void steps.give(form.body); // a refusal is said in words
  };
  return (
    <Block id="resolve">
      <SectionHead title="Which future came true?" />
      {round.question.resolution !== "" && <Markdown source={round.question.resolution} className="lead" />}
      <Choice legend="Future" name="future" options={options} value={form.future} onChange={form.setFuture} />
      <Field
        label="Evidence"
        hint="A link, or where to find it"
        value={form.evidence}
        maxLength={longest.text}
        onChange={(event) => form.setEvidence(event.target.value)}
      />
      <TextField
        label="In a few words"
        rows={3}
        value={form.note}
        maxLength={longest.text}
        onChange={(event) => form.setNote(event.target.value)}
      />
      <div className="actions under">
        <Button onClick={() => setAsking(true)} reason={form.missing}>
          Say what came true
        </Button>
        <span className="quiet">{form.missing}</span>
        {steps.words !== null && <p className="wrong">{steps.words}</p>}
      </div>
      <ResolveDialog
        title={form.isAnnulled ? "Annul the focal question?" : `“${chosen}” came true?`}
        isOpen={isAsking}
        setOpen={setAsking}
        onResolve={resolve}
      />
    </Block>
  );
}

const optionsOf = ({ question }: PlacedRound, shown: readonly number[] | null) => [
  ...question.futures.map(({ id, title }, index) => ({
    value: id,
    title,
    note: shown === null ? "" : `The team said ${percent(shown[index] ?? 0)}`,
  })),
  {
    value: ANNULLED,
    title: "Annulled",
    note: "The focal question cannot be judged by its own criteria. No scores.",
  },
];
