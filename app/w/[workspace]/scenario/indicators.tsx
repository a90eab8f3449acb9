"use client";

import { useBoard } from "#app/_room/board.ts";
import { useShared } from "#app/_room/shared.ts";
import { Button } from "#app/_ui/button.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { categoriesOf, indicatorsOf } from "#lib/documents/board-readings.ts";
import { Indicator } from "./indicator.tsx";
import { useDeeds } from "./use-deeds.ts";
import { useTitles } from "./use-titles.ts";

/** What to watch: things one can see by a date that are likelier under one future than under another. */
export function Indicators() {
  const { mayEdit } = useBoard();
  const indicators = useShared(indicatorsOf);
  const titles = useTitles(
    indicators.map(({ id }) => id),
    "indicator",
  );
  const categories = useShared(categoriesOf);
  const names = useTitles(categories, "category");
  const { addIndicator } = useDeeds();
  const options = categories.map((id) => ({ value: id, label: names[id] ?? "" }));
  const add = mayEdit && (
    <Button variant="link" onClick={addIndicator}>
      Add an indicator
    </Button>
  );
  return (
    <section className="sheet-section" aria-labelledby="indicators">
      <SectionHead ink id="indicators" title="What to watch" />
      {indicators.length === 0 ? (
        <Empty actions={add}>
          No indicator yet. Name something that one could see by a date, and that is likelier under one future
          than under another.
        </Empty>
      ) : (
        <>
          <ul className="indicator-list">
            {indicators.map((indicator, place) => (
              <Indicator
                key={indicator.id}
                indicator={indicator}
                title={titles[indicator.id] ?? ""}
                place={place}
                of={indicators.length}
                categories={options}
              />
            ))}
          </ul>
          {add}
        </>
      )}
    </section>
  );
}
