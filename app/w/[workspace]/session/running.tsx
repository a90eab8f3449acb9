"use client";

import { useState } from "react";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { type Step, waysOn } from "#app/_room/next-step.ts";
import { RevealDialog } from "#app/_room/reveal-dialog.tsx";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import { timeLeft } from "#app/_room/session-words.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { type Steps, useSteps } from "#app/_room/use-steps.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { routes } from "#lib/wire/routes.ts";
import { Expected } from "./expected.tsx";
import { Numbers } from "./numbers.tsx";
import { ResolveForm } from "./resolve-form.tsx";

/** While a round runs or is locked: how long it has, the other ways on, the aggregate so far, and who has done it. */
export function Running({ view }: { readonly view: SessionView }) {
  const { round } = view;
  const steps = useSteps(round?.id ?? null);
  if (round === null) return null;
  const isReady = view.tally !== null && view.tally.done >= view.tally.expected;
  return (
    <div className="two">
      <section aria-label="Now">
        <SectionHead title={headOf(view, round, isReady)} />
        {round.kind === "sealed" && isReady && (
          <p className="lead">
            The reveal opens all ballots at once, for everybody at the same moment, and checks each against its seal. It
            cannot be taken back.
          </p>
        )}
        {round.endsAt !== null && <Clock round={round} endsAt={round.endsAt} steps={steps} />}
        {round.endsAt === null && round.stage === "running" && (
          <p className="lead">The round has no end: it runs until you close it, or open the next one.</p>
        )}
        <OtherWays view={view} steps={steps} />
        {round.kind === "sealed" ? <OwnLine round={round} /> : <Numbers view={view} title="The aggregate now" />}
        {view.stage === "watching" && <ResolveForm view={view} />}
      </section>
      <section aria-label="Who">
        <Expected view={view} />
      </section>
    </div>
  );
}

function headOf(view: SessionView, round: PlacedRound, isReady: boolean): string {
  if (round.stage === "locked") return `Round ${round.number} is locked`;
  if (round.kind === "sealed" && isReady) return "Everyone has sealed";
  return `Round ${round.number} is running`;
}

type ClockProps = { readonly round: PlacedRound; readonly endsAt: string; readonly steps: Steps };

function Clock({ round, endsAt, steps }: ClockProps) {
  const now = useTicking(useHeld(useRoom().clock.offset), 1_000);
  const [clock = "", ...rest] = timeLeft(endsAt, now).split(" ");
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(round.openedAt)) / 60_000);
  return (
    <>
      <div className="console-now">
        <span className="clock">{clock}</span>
        <p>
          {rest.join(" ")} of {minutes} minutes
          <br />
          <span className="quiet">
            {round.kind === "sealed" ? "When it is up, what was sealed is revealed" : "When it is up the round closes by itself"}
          </span>
        </p>
      </div>
      <div className="actions under">
        <Button onClick={() => void steps.give({ type: "extend-round", round: round.id, minutes: 5 })}>5 minutes more</Button>
        {steps.words !== null && <p role="status">{steps.words}</p>}
      </div>
    </>
  );
}

function OtherWays({ view, steps }: { readonly view: SessionView; readonly steps: Steps }) {
  const { clock } = useRoom();
  const today = new Date(useTicking(useHeld(clock.offset), 60_000)).toISOString().slice(0, 10);
  const [early, setEarly] = useState<Step | null>(null);
  const others = waysOn(view, today).others.filter((step) => step.do !== "resolve");
  if (others.length === 0) return null;
  return (
    <Block>
      <SectionHead title="Other ways on" />
      <ul className="ways">
        {others.map((step) => (
          <li key={step.label}>
            <Button variant="link" onClick={() => (step.do === "reveal" && step.isEarly ? setEarly(step) : steps.take(step))}>
              {step.label}
            </Button>
            <p>{consequenceOf(step)}</p>
          </li>
        ))}
      </ul>
      <RevealDialog step={early} onClose={() => setEarly(null)} onReveal={steps.take} />
    </Block>
  );
}

function consequenceOf(step: Step): string {
  if (step.do === "reveal") return "Those who have not sealed can still give an estimate in the next round.";
  if (step.do === "lock") return "Nobody can seal any more; the reveal waits until you press it.";
  if (step.do === "close") return "The estimates are frozen as they stand. What comes later does not count.";
  return step.do === "open" ? "It closes the round that runs; its estimates stay as ghosts." : "";
}

function OwnLine({ round }: { readonly round: PlacedRound }) {
  const { sealed, workspace } = useSelf();
  const has = sealed?.round === round.id;
  return (
    <Block>
      <SectionHead title="Your own estimate" />
      <p className="lead">
        {has ? "You have sealed." : "You have not sealed."} <a href={routes.forecast(workspace)}>Go to it</a>{" "}
        {has ? "to change it and seal again, as anybody may until the reveal." : "to seal yours; nobody waits for it unless you are an analyst."}
      </p>
    </Block>
  );
}
