"use client";

import { useState } from "react";
import type { Step } from "#app/_room/next-step.ts";
import { RevealDialog } from "#app/_room/reveal-dialog.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
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
  const others = useWaysOn().others.filter(hasNoPlaceOfItsOwn);
  if (others.length === 0) return null;
  const choose = (step: Step) => (step.do === "reveal" && step.isEarly ? setEarly(step) : steps.take(step));
  return (
    <Block>
      <SectionHead title="Other ways on" />
      <ul className="ways">
        {others.map((step) => (
          <li key={step.label}>
            <Button variant="link" onClick={() => choose(step)}>
              {step.label}
            </Button>
            <p>{consequenceOf(step, view)}</p>
          </li>
        ))}
      </ul>
      <RevealDialog step={early} onClose={() => setEarly(null)} onReveal={steps.take} />
    </Block>
  );
}

/** More time stands at the clock, the resolution in its form. */
const hasNoPlaceOfItsOwn = (step: Step): boolean => step.do !== "resolve" && step.do !== "extend";
