"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { SimulatedOffer } from "#app/w/[workspace]/people/simulated-offer.tsx";
import { contentOf, futuresOf, settingsOf } from "#lib/documents/board-readings.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { Expected } from "./expected.tsx";
import { JoinBlock } from "./join-block.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";

type Props = { readonly view: SessionView; readonly onKind: (kind: "open" | "sealed") => void };

/** Before the first round: what kind, how long, what will be frozen, and who is here. */
export function Framing({ view, onKind }: Props) {
  return (
    <div className="two">
      <section aria-label="Round 1">
        <SectionHead title="Round 1" />
        <OpenRoundForm view={view} isNext onKind={onKind} />
        <Frozen />
      </section>
      <section aria-label="Who is expected">
        <Expected view={view} />
        <SimulatedOffer />
        <JoinBlock />
      </section>
    </div>
  );
}

function Frozen() {
  const futures = useShared(futuresOf);
  const { horizon, ordered } = useShared(settingsOf);
  const isEnough = futures.length >= 2;
  const hasTitle = useShared(contentOf(textOf.question("title"))).trim() !== "";
  const hasResolution = useShared(contentOf(textOf.question("resolution"))).trim() !== "";
  return (
    <fieldset>
      <legend>What will be frozen when it opens</legend>
      <ul className="checks">
        {!hasTitle && (
          <li className="open">No focal question yet: write it in Scenario. No round opens without.</li>
        )}
        <li className={isEnough ? undefined : "open"}>
          {futures.length} {futures.length === 1 ? "future" : "futures"}
          {ordered && ", in an order"}, with their titles
          {!isEnough && ". A round needs at least two: name them in Scenario."}
        </li>
        <li className={hasResolution ? undefined : "open"}>
          {hasResolution
            ? "How the focal question will be resolved"
            : "Not yet said how it will be resolved. The round can open without, but this is what it will be judged by."}
        </li>
        <li className={horizon === "" ? "open" : undefined}>
          {horizon === "" ? "No horizon yet. The round can open without." : "By when it will be resolved"}
        </li>
      </ul>
    </fieldset>
  );
}
