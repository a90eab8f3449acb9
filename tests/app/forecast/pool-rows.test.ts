import { expect, test } from "vitest";
import { poolRows, poolWarning } from "#app/w/[workspace]/forecast/pool-rows.ts";
import { must } from "#lib/kit/assert.ts";
import { anAggregate, anEstimate, question, storyOf } from "./a-session.ts";
import { recorded } from "./a-team.tsx";

test("the pool in use comes first, the others say how far they are and what would differ", () => {
  const rows = poolRows(question.futures, recorded(storyOf("r1")));
  expect(rows.map(({ pool, isInUse }) => [pool, isInUse])).toEqual([
    ["logarithmic", true],
    ["linear", false],
    ["median", false],
  ]);
  expect(rows.map(({ differs }) => differs)).toEqual([
    "",
    "it would say Status quo 54 instead of 58.",
    "it would say Weaken 11 instead of 12.",
  ]);
  expect(Math.round(must(rows[1]).distance * 100)).toBe(4);
});

test("a pool that would put another future first says so", () => {
  const estimates = { "r1/A": anEstimate("A", [1, 44, 55]), "r1/B": anEstimate("B", [70, 20, 10]) };
  const rows = poolRows(question.futures, recorded(estimates));
  expect(must(rows[1]).differs).toMatch(/^it would say .*, and put Weaken first\.$/);
});

test("pools that agree say so, and a round below the minimum has none", () => {
  const same = { "r1/A": anEstimate("A", [10, 60, 30]), "r1/B": anEstimate("B", [10, 60, 30]) };
  expect(poolRows(question.futures, recorded(same)).map(({ differs }) => differs)).toEqual([
    "",
    "it would say the same.",
    "it would say the same.",
  ]);
  expect(poolRows(question.futures, anAggregate({}))).toEqual([]);
});

test("more than ten points between the logarithmic and the linear pool are worth a warning, fewer are not", () => {
  const torn = {
    "r1/A": anEstimate("A", [98, 1, 1]),
    "r1/B": anEstimate("B", [20, 60, 20]),
    "r1/C": anEstimate("C", [90, 5, 5]),
  };
  expect(poolWarning(recorded(torn))).toContain("The logarithmic and the linear pool are 14 points apart");
  expect(poolWarning(recorded(storyOf("r1")))).toBeNull();
  expect(poolWarning(anAggregate({}))).toBeNull();
});
