import { readFileSync } from "node:fs";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { scenario } from "#lib/wire/scenario.ts";

type Template = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly scenario: Scenario;
};

const example = scenario.parse(
  JSON.parse(readFileSync(new URL("./china-russia.json", import.meta.url), "utf8")),
);

/** What one can begin a workspace with. */
export const templates: readonly Template[] = [
  {
    id: "china-russia",
    title: "China and Russia",
    about:
      "The example: three ordered futures for military cooperation, with drivers, activities, implications and indicators.",
    scenario: example,
  },
  {
    id: "blank-three",
    title: "Three futures",
    about: "Less, the same, more: a question with three ordered futures to fill in.",
    scenario: blank("Less", "The same", "More"),
  },
  {
    id: "blank-two",
    title: "Yes or no",
    about: "A question that one thing answers: it happens, or it does not.",
    scenario: blank("It happens", "It does not"),
  },
];

/** The scenario of a template, or null when there is none of that id. */
export const templateOf = (id: string): Scenario | null =>
  templates.find((one) => one.id === id)?.scenario ?? null;

/** Futures without a question: until somebody has written it, no round opens over it. */
function blank(...titles: readonly string[]): Scenario {
  return {
    format: "barycenter.scenario/1",
    question: { title: "", background: "", horizon: "", resolution: "", ordered: titles.length > 2 },
    actors: [],
    activityCategories: [],
    futures: titles.map((title, place) => ({
      id: `future-${place + 1}`,
      title,
      summary: "",
      drivers: [],
      activities: {},
      implications: {},
    })),
    indicators: [],
  };
}
