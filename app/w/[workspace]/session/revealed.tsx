"use client";

import { Bars } from "#app/_charts/bars.tsx";
import { Fitted } from "#app/_charts/fitted.tsx";
import { Triangle } from "#app/_charts/triangle.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { estimateDots } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { sealsIn } from "#lib/documents/record-readings.ts";
import { ConvergenceLine } from "./convergence-line.tsx";
import { NoAggregate } from "./no-aggregate.tsx";
import { Numbers } from "./numbers.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";
import { OtherWays } from "./other-ways.tsx";
import { WhoSpeaks } from "./who-speaks.tsx";

type Props = { readonly view: SessionView; readonly onKind: (kind: "open" | "sealed") => void };

/** After the reveal: what the round says, who speaks first, and the next round. */
export function Revealed({ view, onKind }: Props) {
  const { round, aggregate, estimates, seat } = view;
  const steps = useSteps(round?.id ?? null);
  if (round === null) return null;
  const { futures } = round.question;
  const dots = estimateDots(estimates, { seat });
  const probabilities = aggregate?.probabilities ?? undefined;
  return (
    <div className="two discuss">
      <section aria-label="What the round says">
        <SectionHead
          title={`What round ${round.number} says`}
          aside={`${estimates.length} of ${sealsIn(round)} seals match`}
        />
        <Fitted
          widths={[340]}
          draw={(width) =>
            futures.length === 3 ? (
              <Triangle {...{ futures, dots, width }} aggregate={probabilities} />
            ) : (
              <Bars {...{ futures, dots, width }} aggregate={probabilities} />
            )
          }
        />
        <Numbers view={view} />
        <NoAggregate view={view} />
        <p className="lead under">{disagreementWords(aggregate, null)}</p>
        <ConvergenceLine view={view} />
      </section>
      <section aria-label="Who speaks first">
        <WhoSpeaks view={view} round={round} />
      </section>
      <section aria-label="What comes next">
        <SectionHead title={`Round ${round.number + 1}`} aside="What is said now stays as ghosts" />
        <OpenRoundForm view={view} isNext onKind={onKind} />
        <OtherWays view={view} steps={steps} />
        {steps.words !== null && <p className="wrong">{steps.words}</p>}
      </section>
    </div>
  );
}
