"use client";

import { useState } from "react";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import type { Person } from "./here.tsx";

type Props = { readonly round: string; readonly person: Person };

/** Asks one analyst for their estimate, and says that they have been asked. */
export function NudgeOne({ round, person }: Props) {
  const steps = useSteps(round);
  const [isAsked, setAsked] = useState(false);
  const ask = async () => setAsked(await steps.give({ type: "nudge", round, member: person.id }));
  if (isAsked) {
    return (
      <span className="quiet" role="status">
        asked
      </span>
    );
  }
  return (
    <Button
      variant="link"
      aria-label={`Nudge ${person.name}`}
      aria-busy={steps.isBusy}
      onClick={() => void ask()} // a refusal leaves the button as it is
    >
      {steps.words === null ? "Nudge" : "Try again"}
    </Button>
  );
}
