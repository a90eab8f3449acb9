"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { useSelf } from "#app/_room/self.ts";
import { useSteps } from "#app/_room/use-steps.ts";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { pools } from "#lib/pool/pools.ts";
import { routes } from "#lib/wire/routes.ts";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { ResolutionLine } from "#app/w/[workspace]/forecast/resolution-line.tsx";
import { Numbers } from "./numbers.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";
import { ResolveForm } from "./resolve-form.tsx";

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** After a round has closed: what it says, and what can come next. */
export function Closed({ view }: { readonly view: SessionView }) {
  const { round, aggregate } = view;
  if (round === null) return null;
  const isResolved = view.stage === "resolved";
  return (
    <div className="two">
      <section aria-label="What the round says">
        <SectionHead
          title={`What round ${round.number} says`}
          aside={round.closedAt === null ? undefined : `closed ${time.format(Date.parse(round.closedAt))}`}
        />
        <Numbers view={view} />
        <p className="lead under">{disagreementWords(aggregate, view.earlierAggregate, view.before?.number)}</p>
        <p className="quiet under">
          {pools[round.question.settings.pool].name} pool of {view.estimates.length} estimates, equal weights.
        </p>
        <ResolutionLine round={round} />
        {!isResolved && <ResolveForm view={view} />}
      </section>
      <section aria-label="What comes next">
        <SectionHead title="What comes next" />
        <WaysOn view={view} />
      </section>
    </div>
  );
}

function WaysOn({ view }: { readonly view: SessionView }) {
  const { workspace } = useSelf();
  const { round } = view;
  const steps = useSteps(round?.id ?? null);
  const number = (round?.number ?? 0) + 1;
  return (
    <>
      <ul className="ways">
        <li>
          <b>
            <a href={routes.report(workspace)}>Report</a>
          </b>
          <p>The judgement in words, the picture, the dissent, what to watch. Ready to print.</p>
        </li>
        {view.stage !== "resolved" && (
          <li>
            <Button variant="link" onClick={() => void steps.give({ type: "open-round", kind: "open" })}>
              Watch
            </Button>
            <p>An open round without an end: estimates are carried into it with their age, and anyone can update theirs.</p>
            {steps.words !== null && <p className="wrong">{steps.words}</p>}
          </li>
        )}
      </ul>
      {view.stage !== "resolved" && (
        <section className="block" aria-label={`Round ${number}`}>
          <SectionHead title={`Round ${number}`} aside="Estimates of the last round stay as ghosts" />
          <OpenRoundForm number={number} round={round?.id ?? null} />
        </section>
      )}
    </>
  );
}
