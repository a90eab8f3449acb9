import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOf, placesIn } from "#lib/exchange/places-in.ts";

const text = `{
  "question": { "title": "a, \\"b\\": {" },
  "futures": [
    { "id": "x" },
    {
      "id": "y",
      "impact": 5
    }
  ]
}`;

test("every value of a JSON text is found on its line", () => {
  const places = placesIn(text);
  expect(places.get("")).toBe(1);
  expect(places.get("question.title")).toBe(2);
  expect(places.get("futures")).toBe(3);
  expect(places.get("futures.0.id")).toBe(4);
  expect(places.get("futures.1")).toBe(5);
  expect(places.get("futures.1.impact")).toBe(7);
});

test("what is missing is placed at the thing around it", () => {
  const places = placesIn(text);
  expect(lineOf(places, ["futures", 1, "title"])).toBe(5);
  expect(lineOf(places, ["futures", 7, "title"])).toBe(3);
  expect(lineOf(places, ["nothing"])).toBe(1);
});

test("every path of any JSON has a line, and the lines do not go back in the order of the text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = JSON.stringify(value, null, 2);
      const lines = [...placesIn(written).values()];
      expect(lines[0]).toBe(1);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(lines.at(-1)).toBeLessThanOrEqual(written.split("\n").length);
    }),
  );
});
