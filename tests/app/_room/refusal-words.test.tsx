import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { closeWords, wordsOf } from "#app/_room/refusal-words.ts";
import { refusalCodes } from "#lib/session/decision.ts";
import { closeCodes, closeReasonOf } from "#lib/wire/close.ts";

const edge = [
  "malformed",
  "signed-out",
  "offline",
  "busy",
  "unavailable",
  "too-many",
  "too-long",
  "too-large",
];
const unknown = wordsOf("a-code-that-nobody-knows");

test.each([...refusalCodes, ...edge])("%s has a sentence of its own", (code) => {
  expect(wordsOf(code)).not.toBe(unknown);
  expect(wordsOf(code)).toMatch(/^[A-Z].*\.$/);
});

test("no sentence pleads, exclaims or blames", () => {
  for (const code of [...refusalCodes, ...edge])
    expect(wordsOf(code)).not.toMatch(/!|please|sorry|oops|invalid|user/i);
});

test("numbers in a refusal reach its sentence", () => {
  expect(wordsOf("wrong-number-of-futures", { expected: 3, got: 2 })).toBe(
    "The round has 3 futures, the estimate 2.",
  );
  expect(wordsOf("too-long", { most: 5000 })).toBe("That is too long: 5,000 characters at most.");
});

test("a code that nobody knows still gets a sentence", () => {
  expect(unknown).toBe("The server did not accept that.");
  expect(wordsOf("toString")).toBe(unknown);
});

test.each(Object.values(closeCodes))("close code %d has words", (code) => {
  expect(closeWords(must(closeReasonOf(code)))).toMatch(/^[A-Z].*\.$/);
});
