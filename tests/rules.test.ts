import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("tests/rules.md", "utf8");
const promises = [...page.matchAll(/^- \*\*([A-Z]\d+)\*\* (.*)$/gm)].map(([, number = "", words = ""]) => ({
  number,
  words,
}));
const tests = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && file !== "rules.test.ts")
  .map((file) => readFileSync(`tests/${file}`, "utf8"))
  .join("\n");
const isCited = (number: string) => tests.includes(`[${number}]`);

test("every promise has a number of its own", () => {
  const numbers = promises.map(({ number }) => number);
  expect(numbers.length).toBeGreaterThan(60);
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([]);
});

test("every promise is cited by the title of a test, or says which other promise is", () => {
  const kept = promises.filter(({ number }) => !number.startsWith("P"));
  const missing = kept.filter(
    ({ number, words }) => !isCited(number) && !isCited(/the tests cite (\w+)/.exec(words)?.[1] ?? ""),
  );
  expect(missing.map(({ number }) => number)).toEqual([]);
});

test("every complaint names promises that are kept and tests that are there", () => {
  const complaints = promises.filter(({ number }) => number.startsWith("P"));
  expect(complaints.length).toBeGreaterThan(15);
  const missing = complaints.flatMap(({ number, words }) => {
    const titles = [...words.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title);
    const rules = [...words.replaceAll(/"[^"]+"/g, "").matchAll(/\b([A-Z]\d+)\b/g)].map(
      ([, rule = ""]) => rule,
    );
    if (titles.length + rules.length === 0) return [`${number} names nothing`];
    const absent = [
      ...titles.filter((title) => !tests.includes(title)),
      ...rules.filter((rule) => !isCited(rule)),
    ];
    return absent.map((name) => `${number}: ${name}`);
  });
  expect(missing).toEqual([]);
});
