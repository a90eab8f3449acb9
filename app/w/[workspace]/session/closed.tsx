"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { ResolutionLine } from "#app/w/[workspace]/forecast/resolution-line.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { pools } from "#lib/pool/pools.ts";
import { ConvergenceLine } from "./convergence-line.tsx";
import { NoAggregate } from "./no-aggregate.tsx";
import { Numbers } from "./numbers.tsx";
import { ResolveForm } from "./resolve-form.tsx";
import { WhatNext } from "./what-next.tsx";

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

type ClosedProps = { readonly view: SessionView; readonly onKind: (kind: "open" | "sealed") => void };

/** After a round has closed: what it says, and what can come next. */
export function Closed({ view, onKind }: ClosedProps) {
  const { round, stage } = view;
  if (round === null) return null;
  return (
    <div className="two">
      <section aria-label="What the round says">
        <WhatItSays view={view} round={round} />
        {stage !== "resolved" && <ResolveForm view={view} />}
      </section>
      <section aria-label="What comes next">
        <SectionHead title="What comes next" />
        <WhatNext {...{ view, round, onKind }} />
      </section>
    </div>
  );
}

type Props = { readonly view: SessionView; readonly round: PlacedRound };

function WhatItSays({ view, round }: Props) {
  const before =
    view.before === null ? null : { number: view.before.number, aggregate: view.earlierAggregate };
  return (
    <>
      <SectionHead
        title={`What round ${round.number} says`}
        aside={round.closedAt === null ? undefined : `closed ${time.format(Date.parse(round.closedAt))}`}
      />
      <Numbers view={view} />
      <p className="lead under">{disagreementWords(view.aggregate, before)}</p>
      <NoAggregate view={view} />
      {(view.aggregate?.probabilities ?? null) !== null && (
        <p className="quiet under">
          {pools[round.question.settings.pool].name} pool of {view.estimates.length} estimates, equal weights.
        </p>
      )}
      <ConvergenceLine view={view} />
      <ResolutionLine round={round} />
    </>
  );
}
