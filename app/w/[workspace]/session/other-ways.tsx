"use client";

import { useState } from "react";
import { isAskedFirst, type Step } from "#app/_room/next-step.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { StepDialog } from "#app/_room/step-dialog.tsx";
import { useSteady } from "#app/_room/use-steady.ts";
import type { Steps } from "#app/_room/use-steps.ts";
import { useWaysOn } from "#app/_room/use-ways-on.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { consequenceOf } from "./consequence-of.ts";

type Props = { readonly view: SessionView; readonly steps: Steps };

/** The ways on besides the next step, each with its consequence. */
export function OtherWays({ view, steps }: Props) {
  const [early, setEarly] = useState<Step | null>(null);
  const isSteady = useSteady(`${view.round?.id}/${view.stage}`);
  const others = useWaysOn().others.filter(hasNoPlaceOfItsOwn);
  if (others.length === 0) return null;
  const choose = (step: Step) => {
    if (isSteady) (isAskedFirst(step) ? setEarly : steps.take)(step);
  };
  return (
    <Block>
      <SectionHead title="Other ways on" />
      <ul className="ways">
        {others.map((step) => (
          <li key={step.label}>
            <Button variant="link" aria-disabled={isSteady ? undefined : true} onClick={() => choose(step)}>
              {step.label}
            </Button>
            <p>{consequenceOf(step, view)}</p>
          </li>
        ))}
      </ul>
      <StepDialog step={early} onClose={() => setEarly(null)} onTake={steps.take} />
    </Block>
  );
}

/** More time stands at the clock, the resolution and a round that is chosen in their forms. */
const hasNoPlaceOfItsOwn = (step: Step): boolean =>
  step.do !== "resolve" && step.do !== "extend" && !(step.do === "open" && step.isByForm === true);
