import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scenario } from "#lib/wire/scenario.ts";
import { aScenario } from "#tests/support/builders.ts";

const whole = aScenario();
const [first, second] = whole.futures;
const template: unknown = JSON.parse(readFileSync("server/templates/china-russia.json", "utf8"));

/** The places that a refusal names. */
function placesOf(value: unknown): readonly string[] {
  const read = scenario.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join("."));
}

test("[W7] the template is a scenario, and says the same after reading", () => {
  expect(placesOf(template)).toEqual([]);
  expect(scenario.parse(template)).toEqual(template);
});

test("[W7] a scenario says the same after reading", () => {
  expect(scenario.parse(whole)).toEqual(whole);
});

test("[W7] what may be left out is empty", () => {
  const futures = ["a", "b"].map((id) => ({ id, title: id }));
  const read = scenario.parse({
    format: "barycenter.scenario/1",
    question: { title: "  Will it?  " },
    futures,
  });
  expect(read.question).toEqual({
    title: "Will it?",
    background: "",
    horizon: "",
    resolution: "",
    ordered: false,
  });
  expect(read.futures[0]).toEqual({
    id: "a",
    title: "a",
    summary: "",
    drivers: [],
    activities: {},
    implications: {},
  });
  expect([read.actors, read.activityCategories, read.indicators]).toEqual([[], [], []]);
});

test.each([
  ["of another format", { format: "barycenter.scenario/2" }, "format"],
  ["without a title", { question: { ...whole.question, title: " " } }, "question.title"],
  [
    "with a title of 301 characters",
    { question: { ...whole.question, title: "x".repeat(301) } },
    "question.title",
  ],
  [
    "with half a character",
    { question: { ...whole.question, background: "a\ud83d" } },
    "question.background",
  ],
  [
    "with a background of 5,001 characters",
    { question: { ...whole.question, background: "x".repeat(5001) } },
    "question.background",
  ],
  ["with a day that is none", { question: { ...whole.question, horizon: "2026-02-30" } }, "question.horizon"],
  ["with one future", { futures: [first] }, "futures"],
  [
    "with thirteen",
    { futures: Array.from({ length: 13 }, (_, n) => ({ id: `f${n}`, title: "F" })) },
    "futures",
  ],
  ["with a future that has no id", { futures: [first, { ...second, id: "" }] }, "futures.1.id"],
  ["with the id of an inherited thing", { futures: [first, { ...second, id: "toString" }] }, "futures.1.id"],
  ["with the same future twice", { futures: [first, { ...second, id: first?.id }] }, "futures.1.id"],
  [
    "with an actor named as a future",
    { actors: [...whole.actors, { id: "weaken", name: "Weaken" }] },
    "actors.1.id",
  ],
  [
    "with a short title of 15 characters",
    { futures: [first, { ...second, short: "x".repeat(15) }] },
    "futures.1.short",
  ],
  [
    "with an activity of no category",
    { futures: [first, { ...second, activities: { talks: "Talks." } }] },
    "futures.1.activities.talks",
  ],
  [
    "with an implication for no actor",
    { futures: [{ ...first, implications: { moon: { impact: 1 } } }, second] },
    "futures.0.implications.moon",
  ],
  [
    "with an impact of 4",
    { futures: [first, { ...second, implications: { neighbour: { impact: 4 } } }] },
    "futures.1.implications.neighbour.impact",
  ],
  [
    "with an impact of half a point",
    { futures: [first, { ...second, implications: { neighbour: { impact: 0.5 } } }] },
    "futures.1.implications.neighbour.impact",
  ],
  ["with an indicator without a title", { indicators: [{ id: "i1", title: "" }] }, "indicators.0.title"],
])("[W7] a scenario %s is refused, and the place is named", (_why, changes, place) => {
  expect(placesOf({ ...whole, ...changes })).toContain(place);
});

test("[W7] every id that stands twice is named", () => {
  const again = [
    { id: "weaken", name: "A" },
    { id: "weaken", name: "B" },
  ];
  expect(placesOf({ ...whole, activityCategories: [...whole.activityCategories, ...again] })).toEqual([
    "activityCategories.1.id",
    "activityCategories.2.id",
  ]);
});

test("[W2] a scenario that would reach the prototype reaches nothing", () => {
  const json = JSON.stringify(whole).replace(
    '"activities":{',
    '"activities":{"__proto__":{"polluted":true},',
  );
  scenario.safeParse(JSON.parse(json));
  expect("polluted" in {}).toBe(false);
});

test("whatever else is read is refused and nothing is thrown", () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom("question", "futures", "actors", "indicators"),
      (value, key) => {
        expect(scenario.safeParse(value).success).toBe(false);
        expect(() => scenario.safeParse({ ...whole, [key]: value })).not.toThrow();
      },
    ),
  );
});
