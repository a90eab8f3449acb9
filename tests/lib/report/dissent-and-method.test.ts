import fc from "fast-check";
import { expect, test } from "vitest";
import { byDistance, dissent, dissentInWords } from "#lib/report/dissent.ts";
import { expectedImpact, impactInFigures } from "#lib/report/expected-impact.ts";
import { listed } from "#lib/report/in-words.ts";
import { methodInWords } from "#lib/report/method-in-words.ts";
import { grouped, verificationInWords } from "#lib/report/verification-in-words.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { valuesOf } from "#tests/laws/arbitraries.ts";

const said = [
  { seat: "s1", label: "Analyst A", probabilities: [0.1, 0.6, 0.3], rationale: null },
  { seat: "s2", label: "Analyst D", probabilities: [0.04, 0.38, 0.58], rationale: "Taiwan." },
  { seat: "s3", label: "Analyst E", probabilities: [0.32, 0.56, 0.12], rationale: "Engines." },
];

test("dissent is told furthest first, and who is near is none", () => {
  const aggregate = [0.12, 0.58, 0.3];
  expect(byDistance(said, aggregate).map(({ label }) => label)).toEqual([
    "Analyst D",
    "Analyst E",
    "Analyst A",
  ]);
  expect(dissent(said, aggregate).map(({ label, rationale }) => [label, rationale])).toEqual([
    ["Analyst D", "Taiwan."],
    ["Analyst E", "Engines."],
  ]);
  expect(dissent(said, aggregate, 1)).toHaveLength(1);
  expect(dissentInWords(said, aggregate)).toBe("Analyst D is furthest from the aggregate, 28 points away.");
  expect(dissentInWords(said.slice(0, 1), aggregate)).toBe(
    "Nobody is further than 5 points from the aggregate.",
  );
  expect(dissentInWords([], aggregate)).toBe("Nobody has said anything yet.");
});

test("the expected impact is the mean weighted by probability, with the range over the analysts", () => {
  const actors = [
    { id: "none", name: "Nobody", impacts: [0, 0, 0] },
    { id: "russia", name: "Russia", impacts: [-3, 1, 3] },
    { id: "china", name: "China", impacts: [-1, 2, 2] },
  ];
  const estimates = said.map(({ probabilities }) => probabilities);
  const found = expectedImpact(actors, { aggregate: [0.12, 0.58, 0.3], estimates });
  expect(found.map(({ id }) => id)).toEqual(["china", "russia"]);
  expect(found.map(({ expected }) => impactInFigures(expected))).toEqual(["+1.6", "+1.1"]);
  const [china] = found;
  expect(china?.lowest).toBeCloseTo(-0.32 + 1.12 + 0.24, 12);
  expect(china?.highest).toBeCloseTo(-0.04 + 0.76 + 1.16, 12);
});

test("the expected impact lies between the analysts' lowest and highest and within the scale", () => {
  const impacts = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
  const vector = valuesOf(3).map(toProbabilities);
  fc.assert(
    fc.property(impacts, vector, fc.array(vector, { maxLength: 5 }), (given, aggregate, estimates) => {
      for (const found of expectedImpact([{ id: "a", name: "A", impacts: given }], {
        aggregate,
        estimates,
      })) {
        expect(found.lowest).toBeLessThanOrEqual(found.expected);
        expect(found.highest).toBeGreaterThanOrEqual(found.expected);
        expect(Math.max(Math.abs(found.lowest), Math.abs(found.highest))).toBeLessThanOrEqual(3 + 1e-9);
      }
    }),
  );
});

test("impacts carry their sign, and minus is a minus", () => {
  expect([1.55, -1.2, 3, -3, 0.04, -0.04].map(impactInFigures)).toEqual([
    "+1.6",
    "−1.2",
    "+3",
    "−3",
    "0",
    "0",
  ]);
});

const method = {
  round: 2,
  kind: "open",
  names: "names",
  futures: 3,
  count: 5,
  settings: { pool: "logarithmic", floor: 0.01, exponent: 1 },
  probabilities: [0.12, 0.58, 0.3],
  others: { linear: [0.14, 0.54, 0.32] },
} as const;

test("the method names the round, the pool with its parameters, and the check", () => {
  const paragraph = methodInWords(method).replaceAll("\u202f", " ");
  expect(paragraph).toContain(
    "5 analysts gave probabilities over the 3 futures in round 2, openly: everyone saw everyone’s.",
  );
  expect(paragraph).toContain(
    "logarithmic pool (the geometric mean, scaled to one) with equal weights and a capped floor of 1 %.",
  );
  expect(paragraph).toContain("The linear pool would say 14, 54, 32, which is 4 points away.");
  expect(paragraph).not.toContain("That is far");
});

test("pools that are more than 10 points apart are called far, and hidden names are said", () => {
  const far = methodInWords({
    ...method,
    kind: "sealed",
    names: "none",
    others: { linear: [0.3, 0.4, 0.3] },
  });
  expect(far).toContain("That is far");
  expect(far).toContain("sealed: nobody saw");
  expect(far).toContain("Who said what is not shown.");
  const linear = methodInWords({
    ...method,
    names: "pseudonyms",
    settings: { ...method.settings, pool: "linear" },
    others: {},
  });
  expect(linear).toContain("linear pool, the mean");
  expect(linear).toContain("pseudonyms");
  const median = methodInWords({ ...method, settings: { pool: "median", floor: 0.01, exponent: 1 } });
  expect(median).toContain("median per future");
});

test("a hash is set in groups of eight, and how to verify names the command", () => {
  expect(grouped("84885a4ed89bd77c")).toBe("84885a4e d89bd77c");
  expect(verificationInWords(1)).toContain("pools the 1 estimate again");
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(listed([])).toBe("");
});
