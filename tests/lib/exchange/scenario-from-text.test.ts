import fc from "fast-check";
import { expect, test } from "vitest";
import { coversTheRest, hasEnough, scenarioFromText } from "#lib/exchange/scenario-from-text.ts";

const text = `What will carry most passengers to the island in 2030?

- The present ferries: nothing is built, prices rise
- Faster electric ferries
* A bridge.
Drivers: the price of power; the election of 2027
Somebody said this.`;

test("the first line that asks is the question, each bullet a future, and the rest is set beside it", () => {
  expect(scenarioFromText(text)).toEqual({
    title: "What will carry most passengers to the island in 2030?",
    futures: [
      { title: "The present ferries", summary: "nothing is built, prices rise" },
      { title: "Faster electric ferries", summary: "" },
      { title: "A bridge", summary: "" },
    ],
    drivers: ["the price of power", "the election of 2027"],
    left: ["Somebody said this."],
  });
});

test("numbered and lettered lists are lists too", () => {
  expect(scenarioFromText("Q?\n1. One\n2) Two\n(c) Three").futures.map(({ title }) => title)).toEqual([
    "One",
    "Two",
    "Three",
  ]);
});

test("futures that name the rest are known to cover everything", () => {
  expect(coversTheRest(scenarioFromText("Q?\n- A\n- B"))).toBe(false);
  expect(coversTheRest(scenarioFromText("Q?\n- A\n- Something else"))).toBe(true);
  expect(hasEnough(scenarioFromText("Q?\n- A"))).toBe(false);
  expect(hasEnough(scenarioFromText("Q?\n- A\n- B"))).toBe(true);
});

test("more than twelve futures are not lost", () => {
  const many = Array.from({ length: 14 }, (_, n) => `- Future number ${n}`).join("\n");
  const read = scenarioFromText(`Q?\n${many}`);
  expect(read.futures).toHaveLength(12);
  expect(read.left).toEqual(["- Future number 12", "- Future number 13"]);
});

test("any text at all is read without trouble, within what a scenario may hold", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: "binary" }), (anything) => {
      const { title, futures } = scenarioFromText(anything);
      expect(title.length).toBeLessThanOrEqual(300);
      expect(futures.length).toBeLessThanOrEqual(12);
    }),
  );
});
