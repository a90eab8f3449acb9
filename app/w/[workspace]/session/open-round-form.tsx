"use client";

import { OPEN_ROUND_FORM } from "#app/_room/next-step.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Field } from "#app/_ui/field.tsx";
import { ExpectedLine } from "./expected-line.tsx";
import { endChoices, kindChoices, nameChoices, settingsWords } from "./round-choices.ts";
import { type RoundForm, useRoundForm } from "./use-round-form.ts";

type Props = {
  readonly view: SessionView;
  /** The next step in the masthead opens the round; otherwise a button below does. */
  readonly isNext?: boolean;
  /** Called with the kind that is chosen. */
  readonly onKind: (kind: "open" | "sealed") => void;
};

/**
 * The next round: kind, time and what its end means, and whether members see whose estimate is whose. After the first round
 * time and names stand in a sentence, and open where somebody wishes to change them.
 */
export function OpenRoundForm({ view: { round }, isNext = false, onKind }: Props) {
  const number = (round?.number ?? 0) + 1;
  const form = useRoundForm({ number, names: round?.names ?? "names" });
  const steps = useSteps(round?.id ?? null);
  const chooseKind = (kind: "open" | "sealed") => {
    form.setKind(kind);
    onKind(kind);
  };
  return (
    <form
      id={OPEN_ROUND_FORM}
      className="round-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isWrong && !steps.isBusy) void steps.give(form.body); // a refusal is said in words
      }}
    >
      <Choice legend="Kind" name="kind" options={kindChoices} value={form.kind} onChange={chooseKind} />
      {number === 1 ? (
        <Settings form={form} />
      ) : (
        <>
          <details className="settings" open={form.isWrong ? true : undefined}>
            <summary>
              <span className="lead">{settingsWords(form)}</span>
              <span className="link">Change</span>
            </summary>
            <Settings form={form} />
          </details>
          <ExpectedLine />
        </>
      )}
      <div className="actions open-round">
        {!isNext && (
          <Button type="submit" aria-busy={steps.isBusy}>
            {`Open round ${number}`}
          </Button>
        )}
        {steps.words !== null && <p className="wrong">{steps.words}</p>}
      </div>
    </form>
  );
}

/** Time and names, which are mostly as they were the last time. */
function Settings({ form }: { readonly form: RoundForm }) {
  return (
    <>
      <Choice
        legend="Time"
        name="end"
        options={endChoices(form.kind)}
        value={form.end}
        onChange={form.setEnd}
      />
      {form.end !== "none" && (
        <Field
          label="Minutes"
          className="short"
          inputMode="decimal"
          value={form.minutes}
          onChange={(event) => form.setMinutes(event.target.value)}
          error={form.isWrong ? `“${form.minutes}” is no number of minutes.` : undefined}
        />
      )}
      <Choice
        legend="Estimates are shown with"
        name="names"
        options={nameChoices}
        value={form.names}
        onChange={form.setNames}
      />
    </>
  );
}
