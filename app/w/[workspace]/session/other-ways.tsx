"use client";

import { useState } from "react";
import type { Step } from "#app/_room/next-step.ts";
import { RevealDialog } from "#app/_room/reveal-dialog.tsx";
import type { Steps } from "#app/_room/use-steps.ts";
import { useWaysOn } from "#app/_room/use-ways-on.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";

/** The ways on besides the next step, each with its consequence. */
export function OtherWays({ steps }: { readonly steps: Steps }) {
  const [early, setEarly] = useState<Step | null>(null);
  const others = useWaysOn().others.filter((step) => step.do !== "resolve");
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
            <p>{consequences[step.do]}</p>
          </li>
        ))}
      </ul>
      <RevealDialog step={early} onClose={() => setEarly(null)} onReveal={steps.take} />
    </Block>
  );
}

const consequences = {
  open: "It closes the round that runs; its estimates stay as ghosts.",
  nudge: "Those who have not estimated are asked to.",
  reveal: "Those who have not sealed can still give an estimate in the next round.",
  lock: "Nobody can seal any more; the reveal waits until you press it.",
  close: "The estimates are frozen as they stand. What comes later does not count.",
  report: "The judgement in words, the picture, the dissent, what to watch.",
  resolve: "It says what came true, once for all.",
} as const satisfies Record<Step["do"], string>;
