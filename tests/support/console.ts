import { afterEach, beforeEach, expect } from "vitest";

/** A test that prints a warning or an error nobody expected fails. */
const { warn, error } = console;
const lines: string[] = [];

const note =
  (print: typeof console.warn) =>
  (...words: unknown[]) => {
    lines.push(words.map(String).join(" "));
    print(...words);
  };

beforeEach(() => {
  lines.length = 0;
  console.warn = note(warn);
  console.error = note(error);
});

afterEach(() => {
  const unexpected = lines.splice(0);
  console.warn = warn;
  console.error = error;
  expect(unexpected, "lines on the console that no test expected").toEqual([]);
});
