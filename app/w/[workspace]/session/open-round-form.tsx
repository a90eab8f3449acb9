"use client";

import { useState } from "react";
import { OPEN_ROUND_FORM } from "#app/_room/next-step.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import type { Names } from "#lib/session/session.ts";

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

const names = [
  { value: "names", label: "Names" },
  { value: "pseudonyms", label: "Pseudonyms, the same in every round" },
  { value: "none", label: "None" },
] as const satisfies readonly { readonly value: Names; readonly label: string }[];

/** The next round: kind, minutes (empty: without an end), and whether members see whose estimate is whose. */
export function OpenRoundForm({ number, round, isNext = false }: Props) {
  const [kind, setKind] = useState<"sealed" | "open">(number === 1 ? "sealed" : "open");
  const [minutes, setMinutes] = useState(number === 1 ? "15" : "20");
  const [shownNames, setNames] = useState<Names>("names");
  const steps = useSteps(round);
  const asked = minutes.trim() === "" ? null : Number(minutes.replace(",", "."));
  const isWrong = asked !== null && !(asked > 0 && asked <= 60 * 24 * 366);
  const open = () =>
    void steps.give({ type: "open-round", kind, names: shownNames, ...(asked === null ? {} : { minutes: asked }) });
  return (
    <form
      id={OPEN_ROUND_FORM}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) open();
      }}
    >
      <Choice legend="Kind" name="kind" options={kinds} value={kind} onChange={setKind} />
      <div className="round-settings">
        <Field
          label="Minutes"
          className="short"
          inputMode="decimal"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          error={isWrong ? `“${minutes}” is no number of minutes. Leave it empty for a round without an end.` : undefined}
          hint={minutes.trim() === "" ? "Without an end: you end it yourself." : "When the time is up the round ends by itself."}
        />
        <Select
          label="Estimates are shown with"
          options={names}
          value={shownNames}
          onChange={(event) => setNames(names.find(({ value }) => value === event.target.value)?.value ?? "names")}
          hint={shownNames === "names" ? undefined : "With four or fewer analysts, style may tell who wrote what."}
        />
      </div>
      <div className="actions open-round">
        {!isNext && (
          <Button type="submit" aria-busy={steps.isBusy} reason={isWrong ? "The minutes cannot be read." : undefined}>
            {`Open round ${number}`}
          </Button>
        )}
        {steps.words !== null && <p className="wrong">{steps.words}</p>}
      </div>
    </form>
  );
}
