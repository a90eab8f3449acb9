"use client";

import { OPEN_ROUND_FORM } from "#app/_room/next-step.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { Names } from "#lib/session/session.ts";
import { useRoundForm } from "./use-round-form.ts";

type Props = {
  readonly number: number;
  readonly round: string | null;
  /** The next step in the masthead opens the round; otherwise a button below does. */
  readonly isNext?: boolean;
};

const kinds = [
  {
    value: "sealed",
    title: "Sealed",
    note: "Nobody sees anyone else’s numbers until the reveal, the facilitator neither. The customary first round.",
  },
  { value: "open", title: "Open", note: "Everyone sees everyone’s numbers as they move." },
] as const;

const nameChoices = [
  { value: "names", label: "Names" },
  { value: "pseudonyms", label: "Pseudonyms, the same in every round" },
  { value: "none", label: "None" },
] as const satisfies readonly { readonly value: Names; readonly label: string }[];

/** The next round: kind, minutes (empty: without an end), and whether members see whose estimate is whose. */
export function OpenRoundForm({ number, round, isNext = false }: Props) {
  const form = useRoundForm(number);
  const steps = useSteps(round);
  return (
    <form
      id={OPEN_ROUND_FORM}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isWrong) void steps.give(form.body); // a refusal is said in words
      }}
    >
      <Choice legend="Kind" name="kind" options={kinds} value={form.kind} onChange={form.setKind} />
      <div className="round-settings">
        <Field
          label="Minutes"
          className="short"
          inputMode="decimal"
          value={form.minutes}
          onChange={(event) => form.setMinutes(event.target.value)}
          error={
            form.isWrong
              ? `“${form.minutes}” is no number of minutes. Leave it empty for a round without an end.`
              : undefined
          }
          hint={
            form.hasEnd
              ? "When the time is up the round ends by itself."
              : "Without an end: you end it yourself."
          }
        />
        <Select
          label="Estimates are shown with"
          options={nameChoices}
          value={form.names}
          onChange={(event) =>
            form.setNames(nameChoices.find(({ value }) => value === event.target.value)?.value ?? "names")
          }
          hint={
            form.names === "names" ? undefined : "With four or fewer analysts, style may tell who wrote what."
          }
        />
      </div>
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
