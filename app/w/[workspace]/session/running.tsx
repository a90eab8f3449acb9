"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { type Steps, useSteps } from "#app/_room/use-steps.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { ConvergenceLine } from "./convergence-line.tsx";
import { Expected } from "./expected.tsx";
import { Numbers } from "./numbers.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";
import { OtherWays } from "./other-ways.tsx";
import { OwnLine } from "./own-line.tsx";
import { ResolveForm } from "./resolve-form.tsx";
import { isReady } from "./stations.ts";
import { RoundClock } from "./round-clock.tsx";

type Props = { readonly view: SessionView; readonly onKind: (kind: "open" | "sealed") => void };

/** While a round runs or is locked: how long it has, the other ways on, the aggregate so far, and who has done it. */
export function Running({ view, onKind }: Props) {
  const { round } = view;
  const steps = useSteps(round?.id ?? null);
  if (round === null) return null;
  return (
    <div className="two">
      <section aria-label="Now">
        <Now view={view} round={round} steps={steps} />
        <OtherWays view={view} steps={steps} />
        {round.kind === "open" && (
          <>
            <ConvergenceLine view={view} />
            <Numbers view={view} title="The aggregate now" />
          </>
        )}
        {round.stage === "running" && <OwnLine view={view} round={round} />}
        {view.stage === "watching" && (
          <section className="block" aria-label={`Round ${round.number + 1}`}>
            <SectionHead
              title={`Round ${round.number + 1}`}
              aside="Ends this watch, whose estimates stay as ghosts"
            />
            <OpenRoundForm view={view} onKind={onKind} />
          </section>
        )}
        {view.stage === "watching" && <ResolveForm view={view} />}
      </section>
      <section aria-label="Who">
        <Expected view={view} />
      </section>
    </div>
  );
}

type NowProps = { readonly view: SessionView; readonly round: PlacedRound; readonly steps: Steps };

function Now({ view, round, steps }: NowProps) {
  const everyoneHas = isReady(view);
  return (
    <>
      <SectionHead title={headOf(round, everyoneHas)} />
      {everyoneHas && (
        <p className="lead">
          The reveal opens all ballots at once, for everybody at the same moment, and checks each against its
          seal. It cannot be taken back. Say it aloud before you press: it is the first time that anyone sees
          a number, you included.
        </p>
      )}
      {round.stage === "locked" && (
        <p className="lead">
          Nobody can seal any more, and nobody has seen a number yet. The reveal waits until you press it.
        </p>
      )}
      {round.endsAt !== null && round.stage === "running" && (
        <RoundClock round={round} endsAt={round.endsAt} steps={steps} isIdle={everyoneHas} />
      )}
      {round.endsAt === null && round.stage === "running" && (
        <p className="lead">The round has no end: it runs until you end it, or open the next one.</p>
      )}
    </>
  );
}

function headOf(round: PlacedRound, everyoneHas: boolean): string {
  if (round.stage === "locked") return `Round ${round.number} is locked`;
  return everyoneHas ? "Everyone has sealed" : `Round ${round.number} is running`;
}
