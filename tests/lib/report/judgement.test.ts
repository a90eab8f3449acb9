import fc from "fast-check";
import { expect, test } from "vitest";
import { judgement } from "#lib/report/judgement.ts";
import { movementInWords } from "#lib/report/movement-in-words.ts";
import { phraseOf, phrases } from "#lib/report/phrase.ts";
import { spreadInWords } from "#lib/report/spread-in-words.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { valuesOf } from "#tests/laws/arbitraries.ts";

const titles = ["Weaken", "Status quo", "Strengthen"];
const words = (...said: Parameters<typeof judgement>) =>
  judgement(...said)
    .map(({ text }) => text)
    .join("")
    .replaceAll("\u202f", " ");

test("every percentage has the phrase of the nearest band of the yardstick", () => {
  expect([0, 3, 5, 7, 8, 10, 15, 20, 22, 23, 30, 35, 37, 38, 45, 50, 52].map(phraseOf)).toEqual([
    ...Array.from({ length: 4 }, () => "remote chance"),
    ...Array.from({ length: 5 }, () => "highly unlikely"),
    ...Array.from({ length: 4 }, () => "unlikely"),
    ...Array.from({ length: 4 }, () => "realistic possibility"),
  ]);
  expect([53, 55, 75, 77, 78, 80, 90, 92, 93, 95, 100].map(phraseOf)).toEqual([
    ...Array.from({ length: 4 }, () => "likely"),
    ...Array.from({ length: 4 }, () => "highly likely"),
    ...Array.from({ length: 3 }, () => "almost certain"),
  ]);
});

test("a higher percentage never has a weaker phrase", () => {
  const rank = (percent: number) => phrases.findIndex(({ word }) => word === phraseOf(percent));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (a, b) => {
      expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
    }),
  );
});

test("the judgement says the likeliest first, each phrase with its number", () => {
  expect(words(titles, [0.12, 0.58, 0.3])).toBe(
    "It is likely (58 %) that “Status quo” comes true. “Strengthen” is unlikely (30 %) and “Weaken” highly unlikely (12 %).",
  );
  expect(judgement(titles, [0.12, 0.58, 0.3]).filter(({ isStrong }) => isStrong)).toHaveLength(3);
});

test("where nothing is likely the judgement does not say so", () => {
  expect(words(["A", "B", "C"], [0.4, 0.35, 0.25])).toBe(
    "The likeliest future is “A”, a realistic possibility (40 %). “B” is unlikely (35 %) and “C” unlikely (25 %).",
  );
  expect(words(["A", "B", "C", "D"], [0.28, 0.27, 0.25, 0.2])).toContain(
    "The likeliest future is “A”, yet it is unlikely (28 %).",
  );
});

test("what is possible but would be shown as nothing is a remote chance of less than 1 %", () => {
  expect(words(["Yes", "No"], [0.998, 0.002])).toBe(
    "It is almost certain (100 %) that “Yes” comes true. “No” is a remote chance (<1 %).",
  );
});

test("every future of any forecast is named once with a number", () => {
  const any = fc.integer({ min: 2, max: 12 }).chain((k) => valuesOf(k).map(toProbabilities));
  fc.assert(
    fc.property(any, (probabilities) => {
      const names = probabilities.map((_, place) => `future ${place + 1}.`);
      const said = words(names, probabilities);
      for (const name of names) expect(said.split(`“${name}”`)).toHaveLength(2);
      expect(said.match(/%\)/g)).toHaveLength(names.length);
    }),
  );
});

test("the spread says how far two are apart, how far they were, and where the uncertainty lies", () => {
  const now = { meanDistance: 0.24, jensenShannon: 0.09, meanEntropy: 0.91 };
  expect(
    spreadInWords(now, { spread: { ...now, meanDistance: 0.31 }, round: 1 }).replaceAll("\u202f", " "),
  ).toBe(
    "Two analysts are 24 points apart on average, 31 in round 1. 9 % of the uncertainty lies between them, the rest is each one’s own doubt.",
  );
  expect(spreadInWords({ meanDistance: 0.01, jensenShannon: 0, meanEntropy: 0 })).toBe(
    "Two analysts are 1 point apart on average.",
  );
});

test("a move is told with the future that moved most", () => {
  const said = movementInWords({ titles, before: [0.18, 0.54, 0.28], after: [0.12, 0.58, 0.3], round: 1 });
  expect(said.replaceAll("\u202f", " ")).toBe(
    "Since round 1 the aggregate has moved 6 points, most at “Weaken”: from 18 to 12 %.",
  );
  expect(movementInWords({ titles, before: [0.1, 0.6, 0.3], after: [0.1, 0.6, 0.3], round: 2 })).toBe(
    "The aggregate stands where it stood in round 2.",
  );
});
