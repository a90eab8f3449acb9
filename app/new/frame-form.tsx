"use client";

import { type SubmitEvent, useState } from "react";
import { dayInWords } from "#app/_home/day-in-words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Check } from "#app/_ui/check.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { longest } from "#lib/scenario/scenario.ts";
import { blankDraft, type Draft, missingIn, scenarioOf, waitingIn } from "./draft.ts";
import { FutureRows } from "./future-rows.tsx";
import { RefusedCreation } from "./refused-creation.tsx";
import { useCreate } from "./use-create.ts";
import "./new.css";

const FORM = "frame";

/** Framing, from a blank page or from a few futures: the question left, its futures right. Nothing is created before the button. */
export function FrameForm({ from = blankDraft }: { readonly from?: Draft }) {
  const [draft, setDraft] = useState<Draft>(from);
  const { create, isBusy, refused } = useCreate();
  const missing = missingIn(draft);
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (missing === null && !isBusy) create(scenarioOf(draft));
  };
  return (
    <form id={FORM} onSubmit={submit} noValidate>
      <Masthead
        question="New workspace"
        stage={<Stage note="Everything can be changed until the first round opens" />}
        note={missing ?? waitingIn(draft) ?? undefined}
        next={
          <Button
            variant="next"
            type="submit"
            reason={isBusy ? "It is being created" : (missing ?? undefined)}
          >
            Create the workspace
          </Button>
        }
      />
      {refused !== null && <RefusedCreation refused={refused} />}
      <div className="two">
        <QuestionFields draft={draft} onChange={change} />
        <section>
          <SectionHead title="Futures" aside="One of them will come true, and only one" />
          <FutureRows draft={draft} onChange={(futures) => change({ futures })} />
          <Check
            title="They stand in an order"
            note="From less to more. Then colours and scores respect it."
            checked={draft.ordered}
            onChange={(event) => change({ ordered: event.target.checked })}
          />
          <div className="block">
            <SectionHead title="Do they cover everything?" />
            <p className="lead">
              If none of them may come true, add one that says “something else”. Three futures make a
              triangle: one gesture sets all three. Two, or four and more, are bars.
            </p>
          </div>
        </section>
      </div>
    </form>
  );
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (some: Partial<Draft>) => void };

function QuestionFields({ draft, onChange }: FieldsProps) {
  return (
    <section>
      <TextField
        label="Focal question"
        hint="One that a stranger could judge later. It ends in a question mark."
        className="question"
        rows={2}
        maxLength={longest.title}
        value={draft.title}
        onChange={(event) => onChange({ title: event.target.value.replaceAll("\n", " ") })}
      />
      <TextField
        label="Background"
        hint="What one must know to follow."
        rows={4}
        maxLength={longest.text}
        value={draft.background}
        onChange={(event) => onChange({ background: event.target.value })}
      />
      <Field
        label="Horizon"
        hint={
          draft.horizon === "" ? "The day it is judged." : `It is judged on ${dayInWords(draft.horizon)}.`
        }
        type="date"
        className="fit"
        value={draft.horizon}
        onChange={(event) => onChange({ horizon: event.target.value })}
      />
      <TextField
        label="How it will be resolved"
        hint="Who judges, by what, and what decides in doubt? May wait, but not beyond the first round."
        rows={3}
        maxLength={longest.text}
        value={draft.resolution}
        onChange={(event) => onChange({ resolution: event.target.value })}
      />
    </section>
  );
}
