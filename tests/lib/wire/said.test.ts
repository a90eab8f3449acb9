import fc from "fast-check";
import { expect, test } from "vitest";
import { sayShare } from "#lib/simplex/say.ts";
import { asked, isRead } from "#tests/support/commands.ts";

const said = (text: string) => asked("estimate", { said: text });

test.each([
  "35",
  "35 %",
  "2:1",
  "1/3",
  "1 in 5,000",
  "1 IN 200",
  "2 out of 5",
  "35 percent",
  "40 per cent",
  "5'000 : 1",
  "35/45/20",
  "35 | 45 | 20",
  "",
])("[E6] %j is a form in which a vector can be said", (text) => {
  expect(isRead(said(text))).toBe(true);
});

test.each([
  "about a third",
  "two to one",
  "1:2 because of the election",
  "=1+1",
  "<b>1</b>",
  "1\u0000",
  "x".repeat(121),
  "1".repeat(121),
])("[E6] %j is prose, and does not get into the chain", (text) => {
  expect(isRead(said(text))).toBe(false);
});

test("[E6] what the instrument writes of a share can be said", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (ppm) => {
      expect(isRead(said(sayShare(ppm)))).toBe(true);
    }),
  );
});

test("[W2] a long line of figures is read, or refused, at once", () => {
  const before = performance.now();
  for (const text of [
    `${"1 in ".repeat(23)}x`,
    `${"i".repeat(119)}n`,
    `${"percent".repeat(17)}!`,
    `${" ".repeat(119)}x`,
  ])
    isRead(said(text));
  expect(performance.now() - before).toBeLessThan(500);
});
