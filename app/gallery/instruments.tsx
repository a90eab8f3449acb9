"use client";

import { Instrument } from "#app/_instrument/instrument.tsx";
import type { Future } from "#app/_charts/future.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { evenValues, toValues } from "#lib/simplex/values.ts";
import { crowd, five, futures, twelve } from "./story.ts";

const two: readonly Future[] = [
  { id: "yes", title: "Without a forced cut", short: "Without a cut", colour: "towards-2" },
  { id: "no", title: "With a forced cut", short: "With a cut", colour: "against-2" },
];

const nothing = () => undefined;

/** The instrument for two, five and twelve futures, sealed and closed. */
export function Instruments() {
  return (
    <div className="two">
      <section>
        <SectionHead title="Five futures" />
        <Instrument
          futures={five}
          values={toValues([26, 41, 20, 10, 3])}
          ghost={toValues([38, 30, 18, 11, 3])}
          ghostName="round 1"
          me={{ initials: "B" }}
          others={crowd(6, 5)}
          aggregate={[0.24, 0.31, 0.2, 0.15, 0.1]}
          onDrop={nothing}
        />
        <SectionHead title="Two futures" />
        <Instrument futures={two} values={toValues([81, 19])} me={{ initials: "B" }} onDrop={nothing} />
        <SectionHead title="Twelve futures" />
        <Instrument
          futures={twelve}
          values={evenValues(12)}
          me={{ initials: "B" }}
          others={crowd(30, 12)}
          aggregate={toProbabilities(evenValues(12))}
          onDrop={nothing}
        />
      </section>
      <section>
        <SectionHead title="Sealed" />
        <Instrument
          futures={futures}
          values={toValues([45, 47, 8])}
          me={{ initials: "E" }}
          sealed
          onDrop={nothing}
        />
        <SectionHead title="Closed" />
        <Instrument
          futures={futures}
          values={toValues([45, 47, 8])}
          me={{ initials: "E" }}
          disabled
          onDrop={nothing}
        />
      </section>
    </div>
  );
}
