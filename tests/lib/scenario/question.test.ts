import fc from "fast-check";
import { expect, test } from "vitest";
import { shortTitle } from "#lib/scenario/question.ts";

test.each([
  ["Weaken", "Weaken"],
  ["Status quo", "Status quo"],
  ["Remains in the status quo", "Remains in the"],
  ["  Much   closer  than now ", "Much closer"],
  ["Donaudampfschifffahrt", "Donaudampfschi"],
  ["", ""],
])("%j is %j for short", (title, short) => {
  expect(shortTitle(title)).toBe(short);
});

test("[J4] no character is cut in half: what has no UTF-8 could not be hashed", () => {
  expect(shortTitle("aaaaaaaaaaaaa😀bbb")).toBe("aaaaaaaaaaaaa");
  expect(shortTitle("aaaaaaaaaaaa😀bbb")).toBe("aaaaaaaaaaaa😀");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const short = shortTitle(title);
      expect(short.length).toBeLessThanOrEqual(14);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});
