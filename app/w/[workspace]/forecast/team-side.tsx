"use client";

import type { Dot } from "#app/_charts/dot.ts";
import { vectorWords } from "#app/_charts/sentences.ts";
import { tallyWords } from "#app/_room/session-words.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { AggregateOutlook } from "./aggregate-outlook.tsx";
import { disagreementWords } from "./disagreement-words.ts";
import { OrderedLine } from "./ordered-line.tsx";
import { Pools } from "./pools.tsx";
import { Rationales } from "./rationales.tsx";
import { Said } from "./said.tsx";
import { Whence } from "./whence.tsx";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly dots: readonly Dot[] };

/** The team's side where estimates may be seen: the aggregate with its spread, the pools, why people differ. */
export function TeamSide({ view, round, dots }: Props) {
  const { aggregate, tally } = view;
  const { futures } = round.question;
  const probabilities = aggregate?.probabilities ?? null;
  const apart = disagreementWords(aggregate, view.earlierAggregate, view.before?.number);
  return (
    <>
      <SectionHead
        id="team"
        title="The team’s aggregate"
        aside={probabilities === null ? undefined : <Whence view={view} round={round} />}
      />
      {aggregate === null || probabilities === null ? (
        <TooFew count={aggregate?.count ?? 0} minimum={aggregate?.minimum ?? 2} words={tally === null ? "" : tallyWords(tally, "estimated")} />
      ) : (
        <>
          <AggregateOutlook futures={futures} dots={dots} aggregate={aggregate} was={view.earlierAggregate} before={view.before} />
          {round.question.ordered && <OrderedLine futures={futures} probabilities={probabilities} />}
          <Said words={`Aggregate: ${vectorWords(futures, probabilities)}`} />
          <Block id="pool">
            <Pools futures={futures} aggregate={aggregate} />
            {apart !== null && <p className="quiet under">{apart}</p>}
          </Block>
        </>
      )}
      <Rationales view={view} round={round} />
    </>
  );
}

type TooFewProps = { readonly count: number; readonly minimum: number; readonly words: string };

function TooFew({ count, minimum, words }: TooFewProps) {
  const [done = "0", ...rest] = words === "" ? [String(count), "have estimated"] : words.split(" ");
  return (
    <>
      <p className="tally" role="status">
        <b>{done}</b>
        <span>{rest.join(" ")}</span>
      </p>
      <p className="lead">
        {count === 1 && minimum === 2
          ? "An aggregate of one would be that one person. It appears with the second estimate."
          : `It appears with the ${minimum === 2 ? "second" : "third"} estimate.`}
      </p>
    </>
  );
}
