"use client";

import { useState } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { FutureMark } from "#app/_charts/future-mark.tsx";
import { spreadWords, sharesOf } from "#app/_charts/sentences.ts";
import { Measured } from "#app/_ui/measured.tsx";
import { Strip } from "#app/_charts/strip.tsx";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { logarithmic } from "#lib/pool/logarithmic.ts";
import { shown } from "#lib/simplex/show.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues } from "#lib/simplex/values.ts";
import { dots, futures } from "./story.ts";

/** The room: one's own estimate on the left, the team's aggregate on the right. */
export function Room() {
  const [values, setValues] = useState(() => toValues([20, 50, 30]));
  const [live, setLive] = useState(values);
  const all = [...dots, { id: "C", name: "Analyst C", initials: "C", values: live, mine: true }];
  const aggregate =
    logarithmic(all.map((dot) => ({ probabilities: toProbabilities(dot.values), weight: 1 }))) ?? [];
  return (
    <div className="room">
      <section className="own" aria-labelledby="own">
        <div className="stay">
          <SectionHead title="Your estimate" id="own" aside="Others see it as you move" />
          <Instrument
            futures={futures}
            values={values}
            me={{ initials: "C" }}
            others={dots}
            aggregate={aggregate}
            ghost={toValues([34, 42, 24])}
            ghostName="round 1"
            onMove={(moved) => setLive(moved ?? values)}
            onDrop={(given) => {
              setLive(given);
              setValues(given);
            }}
          />
        </div>
      </section>
      <section className="others" aria-labelledby="team">
        <SectionHead
          title="The team’s aggregate"
          id="team"
          aside={
            <a href="#pool" className="quiet">
              Where does it come from?
            </a>
          }
        />
        {futures.map((future, index) => (
          <Outlook key={future.id} {...{ future, index, aggregate }} dots={all} />
        ))}
      </section>
    </div>
  );
}

type Props = {
  readonly future: Future;
  readonly index: number;
  readonly dots: readonly Dot[];
  readonly aggregate: readonly number[];
};

function Outlook({ future, index, dots: all, aggregate }: Props) {
  return (
    <div className="outlook">
      <div className="big">
        <b>{shown(aggregate)[index]}</b>
        <span>%</span>
      </div>
      <div className="outlook-body">
        <h3>
          <FutureMark colour={future.colour} />
          {future.title}
        </h3>
        <div className="strip">
          <Measured
            draw={(width) => (
              <Strip {...{ future, index, dots: all, aggregate, width }} was={[0.18, 0.54, 0.28][index]} />
            )}
          />
        </div>
        <p className="spread">{spreadWords(sharesOf(all, index))}</p>
      </div>
    </div>
  );
}
