import { colourOf } from "#app/_charts/colour-of.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { dayInWords } from "#app/_home/day-in-words.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";

/** What a workspace made of this scenario would begin with. */
export function ScenarioPreview({ scenario }: { readonly scenario: Scenario }) {
  const { question, futures, actors, activityCategories, indicators } = scenario;
  const drivers = futures.reduce((sum, future) => sum + future.drivers.length, 0);
  const counts = [
    counted(drivers, "driver", "drivers"),
    counted(activityCategories.length, "activity category", "activity categories"),
    counted(actors.length, "actor", "actors"),
    counted(indicators.length, "indicator", "indicators"),
  ].filter((words) => words !== null);
  return (
    <>
      <SectionHead
        title="What is in it"
        {...(question.horizon === "" ? {} : { aside: `by ${dayInWords(question.horizon)}` })}
      />
      <p className="h">{question.title}</p>
      <ul className="ways preview">
        {futures.map((future, place) => (
          <li key={future.id}>
            <b>
              <i
                className="swatch"
                style={{ "--c": colourOf(place, { count: futures.length, ordered: question.ordered }) }}
                aria-hidden="true"
              />
              {future.title}
            </b>
            {future.summary !== "" && <p>{future.summary}</p>}
          </li>
        ))}
      </ul>
      {counts.length > 0 && <p className="quiet">Besides: {counts.join(", ")}.</p>}
    </>
  );
}

const counted = (count: number, one: string, more: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : more}`;
