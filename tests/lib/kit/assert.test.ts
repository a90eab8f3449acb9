import { expect, test } from "vitest";
import { assert, must, unreachable } from "#lib/kit/assert.ts";

test("what holds passes, what does not throws with its message", () => {
  expect(() => assert(true, "never said")).not.toThrow();
  expect(() => assert(0, "nought is not true")).toThrow("nought is not true");
});

test("a value that is there is handed on, even when it is false or 0", () => {
  expect(must(0)).toBe(0);
  expect(must(false)).toBe(false);
});

test("a value that is missing throws", () => {
  expect(() => must(undefined)).toThrow("missing");
  expect(() => must(null, "no round")).toThrow("no round");
});

test("a case nobody wrote throws without telling what it held", () => {
  expect(() => unreachable("a secret" as never)).toThrow(/^(?!.*secret)/);
});
