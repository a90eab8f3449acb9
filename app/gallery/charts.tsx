"use client";

import { Bars } from "#app/_charts/bars.tsx";
import { Measured } from "#app/_ui/measured.tsx";
import { Fitted } from "#app/_charts/fitted.tsx";
import { Legend } from "#app/_charts/legend.tsx";
import { SmallBar } from "#app/_charts/small-bar.tsx";
import { Strip } from "#app/_charts/strip.tsx";
import { Triangle } from "#app/_charts/triangle.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { evenValues } from "#lib/simplex/values.ts";
import { crowd, dots, five, futures, twelve } from "./story.ts";

const story = [0.12, 0.58, 0.3];

/** Pictures with few and with many analysts. */
export function Charts() {
  const [first] = futures;
  return (
    <div className="two">
      <section>
        <SectionHead title="Triangle: 4, 30, 300" />
        <Measured draw={(width) => <Triangle {...{ futures, dots, width }} aggregate={story} values />} />
        <Triangle futures={futures} dots={crowd(30)} aggregate={story} width={358} />
        <Triangle futures={futures} dots={crowd(300)} aggregate={story} width={358} />
      </section>
      <section>
        <SectionHead title="Strip: 4, 30, 300" />
        {first &&
          [dots, crowd(30), crowd(300)].map((some) => (
            <Strip
              key={some.length}
              future={first}
              index={0}
              dots={some}
              aggregate={story}
              was={0.17}
              width={358}
            />
          ))}
        <SectionHead title="Bars" />
        <Fitted
          widths={[358, 640]}
          draw={(width) => <Bars futures={five} aggregate={[0.24, 0.4, 0.22, 0.1, 0.04]} width={width} />}
        />
        <SectionHead title="Small bar" />
        <SmallBar futures={futures} probabilities={story} />
        <Legend futures={futures} probabilities={story} />
        <SmallBar futures={twelve} probabilities={evenValues(12).map((part) => part / 1_000_000)} />
        <Legend futures={twelve} probabilities={evenValues(12).map((part) => part / 1_000_000)} />
        <SmallBar futures={twelve} />
      </section>
    </div>
  );
}
