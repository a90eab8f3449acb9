"use client";

import type { Dot } from "#app/_charts/dot.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { camps } from "#lib/pool/camps.ts";
import { toldIn } from "./accounts/told.ts";
import { AggregateOutlook } from "./aggregate-outlook.tsx";
import { CampsLine } from "./camps-line.tsx";
import { DisagreementLine } from "./disagreement-line.tsx";
import { heardWords } from "./heard-words.ts";
import { OrderedLine } from "./ordered-line.tsx";
import { Pools } from "./pools.tsx";
import { Rationales } from "./rationales.tsx";
import { Said } from "./said.tsx";
import { TooFew } from "./too-few.tsx";
import { Whence } from "./whence.tsx";
import "./team.css";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly dots: readonly Dot[] };

/** The team's side where estimates may be seen: the aggregate with its spread, the pools, why people differ. */
export function TeamSide({ view, round, dots }: Props) {
  const { aggregate } = view;
  const isThere = aggregate !== null && aggregate.probabilities !== null;
  return (
    <>
      <SectionHead
        id="team"
        title="The team’s aggregate"
        aside={isThere ? <Whence view={view} round={round} /> : undefined}
      />
      {isThere ? <Aggregate {...{ view, round, dots, aggregate }} /> : <TooFew view={view} />}
      <Rationales view={view} round={round} />
    </>
  );
}

function Aggregate({ view, round, dots, aggregate }: Props & { readonly aggregate: RecordAggregate }) {
  const { futures, ordered } = round.question;
  const probabilities = aggregate.probabilities ?? [];
  const told = toldIn(view);
  const found = camps(told.map(({ shares }) => shares));
  return (
    <>
      {found !== null && <CampsLine {...{ futures, found, told }} isNamed={round.names !== "none"} />}
      <AggregateOutlook
        {...{ futures, dots, probabilities }}
        shown={aggregate.shown ?? []}
        before={comparable(view, futures.length)}
      />
      {ordered && <OrderedLine {...{ futures, probabilities, dots }} />}
      <Said words={heardWords({ round, futures, probabilities, estimates: view.estimates })} />
      <Block id="pool">
        <Pools {...{ view, round, aggregate }} />
        <DisagreementLine view={view} isSplit={found !== null} />
      </Block>
    </>
  );
}

function comparable({ before, earlierAggregate }: SessionView, futures: number) {
  const probabilities = earlierAggregate?.probabilities ?? [];
  return before !== null && probabilities.length === futures
    ? { number: before.number, probabilities }
    : null;
}
