import { expect, test } from "vitest";
import { isId } from "#lib/kit/id.ts";

test.each(["a", "7", "china-russia", "V1StGXR8_Z5jdHi6B-myT", "x".repeat(40), "Question", "text"])(
  "%s names a thing",
  (text) => {
    expect(isId(text)).toBe(true);
  },
);

test.each(["", "-a", "_a", "a b", "a/b", "a.b", "é", "a\n", "x".repeat(41), "١"])(
  "%j names nothing: it has not the form",
  (text) => {
    expect(isId(text)).toBe(false);
  },
);

test("[W4] nothing is named as what every object has", () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  expect(inherited).toContain("toString");
  expect([...inherited, "prototype"].filter((name) => isId(name))).toEqual([]);
});

test("nothing is named as what the grammar of texts and the journal's actors need", () => {
  const needed = ["activity", "implication", "question", "assessment", "host", "clock"];
  expect(needed.filter((name) => isId(name))).toEqual([]);
});

test("what is no text names nothing", () => {
  for (const value of [1, null, undefined, ["a"], { toString: () => "a" }]) expect(isId(value)).toBe(false);
});
