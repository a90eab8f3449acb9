import fc from "fast-check";
import { expect, test } from "vitest";
import { shortTitle } from "#lib/scenario/question.ts";
import { shortTitles } from "#lib/scenario/short-titles.ts";

const proposed = (...titles: readonly string[]) => shortTitles(titles.map((title) => ({ title, short: "" })));

test("titles that begin differently keep their first words", () => {
  expect(proposed("Weaken", "Remains in the status quo")).toEqual(["Weaken", "Remains in the"]);
});

test("titles that begin alike are told apart by what they do not share", () => {
  expect(proposed("Oil price between 60 and 70", "Oil price between 70 and 80", "It collapses")).toEqual([
    "60 and 70",
    "70 and 80",
    "It collapses",
  ]);
  expect(
    proposed("Future number 1 with snow", "Future number 2 with snow", "Future number 2 in the dry"),
  ).toEqual(["1 with snow", "2 with snow", "2 in the dry"]);
});

test("of two titles the one that is the beginning of the other keeps its own", () => {
  expect(proposed("The grid holds", "The grid holds with cuts")).toEqual(["The grid holds", "with cuts"]);
});

test("where words cannot tell them apart, numbers do", () => {
  expect(proposed("Donaudampfschifffahrt", "Donaudampfschiffreise")).toEqual([
    "Donaudampfschi",
    "Donaudampfsc 2",
  ]);
  expect(proposed("Same", "same", "Same")).toEqual(["Same", "same 2", "Same 3"]);
});

test("a short form that was written stands as it is, and no proposal takes it", () => {
  expect(
    shortTitles([
      { title: "Ties weaken", short: "Weaken" },
      { title: "Weaken", short: "" },
      { title: "", short: "" },
    ]),
  ).toEqual(["Weaken", "Weaken 2", ""]);
});

test("whatever the titles are, proposals are distinct, at most 14 characters, well-formed and not empty", () => {
  const word = fc.oneof(
    fc.constantFrom("Oil", "price", "a", "between", "😀", "Donaudampfschifffahrt"),
    fc.string({ unit: "binary" }),
  );
  const title = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "))
    .filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (titles) => {
      const shorts = proposed(...titles);
      expect(new Set(shorts).size).toBe(titles.length);
      for (const short of shorts) {
        expect(short.length).toBeLessThanOrEqual(14);
        expect(short.isWellFormed()).toBe(true);
        expect(short).not.toBe("");
      }
      const alone = titles[0] ?? "";
      expect(proposed(alone)).toEqual([shortTitle(alone)]);
    }),
    { numRuns: 500 },
  );
});
