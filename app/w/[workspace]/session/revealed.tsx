"use client";

import { Bars } from "#app/_charts/bars.tsx";
import { Fitted } from "#app/_charts/fitted.tsx";
import { Triangle } from "#app/_charts/triangle.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { estimateDots } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { Numbers } from "./numbers.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";
import { WhoSpeaks } from "./who-speaks.tsx";

/** After the reveal: what the round says, who speaks first, and the next round. */
export function Revealed({ view }: { readonly view: SessionView }) {
  const { round, aggregate, estimates, seat } = view;
  const steps = useSteps(round?.id ?? null);
  if (round === null) return null;
  const { futures } = round.question;
  const dots = estimateDots(estimates, { seat });
  const probabilities = aggregate?.probabilities ?? undefined;
  return (
    <div className="two">
      <section aria-label="What the round says">
        <SectionHead
          title={`What round ${round.number} says`}
          aside={`${estimates.length} of ${round.digests.length} seals match`}
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
        <p className="lead under">{disagreementWords(aggregate, null)}</p>
        <Block>
          <SectionHead title={`Round ${round.number + 1}`} />
          <OpenRoundForm number={round.number + 1} round={round.id} isNext />
        </Block>
        <Block>
          <Button variant="link" onClick={() => void steps.give({ type: "close-round", round: round.id })}>
            {`Close round ${round.number}`}
          </Button>
          <p className="quiet">It ends the discussion without another round; the report counts this one.</p>
          {steps.words !== null && <p className="wrong">{steps.words}</p>}
        </Block>
      </section>
      <section aria-label="Who speaks first">
        <WhoSpeaks view={view} round={round} />
      </section>
    </div>
  );
}
