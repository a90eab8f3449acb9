"use client";

import Link from "next/link";
import { useSelf } from "#app/_room/self.ts";
import { hasReport, type SessionView } from "#app/_room/session-view.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { routes } from "#lib/wire/routes.ts";
import { OpenRoundForm } from "./open-round-form.tsx";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  readonly onKind: (kind: "open" | "sealed") => void;
};

/** The ways on from a closed round: the report, watching, another round. */
export function WhatNext({ view, round, onKind }: Props) {
  const { workspace } = useSelf();
  const number = round.number + 1;
  const isResolved = view.stage === "resolved";
  const hasAggregate = (view.aggregate?.probabilities ?? null) !== null;
  return (
    <>
      <ul className="ways">
        {hasReport(view) && (
          <li>
            <b>
              <Link href={routes.report(workspace)}>Report</Link>
            </b>
            <p>The judgement in words, the picture, the dissent, what to watch. Ready to print.</p>
          </li>
        )}
        {!isResolved && <Watch round={round} />}
      </ul>
      {isResolved && !hasReport(view) && <p className="lead">Too few have estimated: there is no report.</p>}
      {!isResolved && (
        <section className="block" aria-label={`Round ${number}`}>
          <SectionHead title={`Round ${number}`} aside="Estimates of the last round stay as ghosts" />
          <OpenRoundForm view={view} isNext={!hasAggregate} onKind={onKind} />
        </section>
      )}
    </>
  );
}

function Watch({ round }: { readonly round: PlacedRound }) {
  const steps = useSteps(round.id);
  return (
    <li>
      <Button
        variant="link"
        aria-busy={steps.isBusy}
        onClick={() =>
          steps.isBusy ? undefined : void steps.give({ type: "open-round", kind: "open", names: round.names })
        }
      >
        Watch
      </Button>
      <p>
        An open round without an end: estimates are carried into it with their age, and anyone can update
        theirs.
      </p>
      {steps.words !== null && <p className="wrong">{steps.words}</p>}
    </li>
  );
}
