import { expect, test } from "vitest";
import { orderedColour, unorderedColour } from "#lib/scenario/colour.ts";
import { FEWEST_FUTURES, MOST_FUTURES } from "#lib/scenario/scenario.ts";

const counts = Array.from(
  { length: MOST_FUTURES - FEWEST_FUTURES + 1 },
  (_, place) => FEWEST_FUTURES + place,
);

test.each(counts)("ordered colours of %i futures run from against to towards", (count) => {
  const colours = Array.from({ length: count }, (_, place) => orderedColour(place, count));
  expect(colours[0]).toMatch(/^against-/);
  expect(colours.at(-1)).toMatch(/^towards-/);
  const side = colours.map((colour) => (colour.startsWith("against") ? -1 : colour === "neutral" ? 0 : 1));
  expect(side).toEqual(side.toSorted((a, b) => a - b));
  expect(new Set(colours).size).toBe(Math.min(count, 7));
});

test("a middle future is neutral only where there is a middle", () => {
  for (const count of [3, 5, 7]) expect(orderedColour((count - 1) / 2, count)).toBe("neutral");
  for (const count of [2, 4, 6])
    expect(Array.from({ length: count }, (_, place) => orderedColour(place, count))).not.toContain("neutral");
});

test("an unordered future keeps the colour of its slot; after eight they begin again", () => {
  expect([1, 8, 9, 12].map(unorderedColour)).toEqual(["future-1", "future-8", "future-1", "future-4"]);
});
