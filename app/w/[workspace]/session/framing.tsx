"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { SimulatedOffer } from "#app/w/[workspace]/people/simulated-offer.tsx";
import { futuresOf, settingsOf } from "#lib/documents/board-readings.ts";
import { Expected } from "./expected.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";

/** Before the first round: what kind, how long, what will be frozen, and who is here. */
export function Framing({ view }: { readonly view: SessionView }) {
  return (
    <div className="two">
      <section aria-label="Round 1">
        <SectionHead title="Round 1" />
        <OpenRoundForm view={view} isNext />
        <Frozen />
      </section>
      <section aria-label="Who is expected">
        <Expected view={view} />
        <SimulatedOffer />
      </section>
    </div>
  );
}

function Frozen() {
  const futures = useShared(futuresOf);
  const { horizon, ordered } = useShared(settingsOf);
  const isEnough = futures.length >= 2;
  return (
    <fieldset>
      <legend>What will be frozen when it opens</legend>
      <ul className="checks">
        <li className={isEnough ? undefined : "open"}>
          {futures.length} {futures.length === 1 ? "future" : "futures"}
          {ordered && ", in an order"}, with their titles
          {!isEnough && ". A round needs at least two: name them in Scenario."}
        </li>
        <li className={horizon === "" ? "open" : undefined}>
          {horizon === ""
            ? "No horizon yet. The round can open without."
            : "How the focal question will be resolved, and by when"}
        </li>
      </ul>
    </fieldset>
  );
}
