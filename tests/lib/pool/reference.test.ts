import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { convergence } from "#lib/pool/convergence.ts";
import { disagreement } from "#lib/pool/disagreement.ts";
import { influence } from "#lib/pool/influence.ts";
import { linear } from "#lib/pool/linear.ts";
import { logarithmic } from "#lib/pool/logarithmic.ts";
import { median } from "#lib/pool/median.ts";
import { pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { weightedMedian } from "#lib/pool/weighted-median.ts";
import { largestRemainder } from "#lib/simplex/largest-remainder.ts";
import { normalise } from "#lib/simplex/probabilities.ts";
import reference from "./reference.json" with { type: "json" };

/** Vectors computed from the definitions with 50 digits. An absent analyst is a null row. */
type Given = {
  readonly P?: readonly (readonly number[] | null)[];
  readonly P1?: Given["P"];
  readonly P2?: Given["P"];
  readonly p?: readonly number[];
  readonly x?: readonly number[];
  readonly weights?: readonly number[];
  readonly units?: number;
  readonly floor?: number;
  readonly exponent?: number;
  readonly method?: string;
};
type Case = { readonly id: string; readonly fn: string; readonly in: Given; readonly out: unknown };

const cases = reference.cases as readonly Case[];

const rowsIn = (given: Given): readonly Row[] => placesIn(given).filter((row) => row !== null);

function placesIn({ P = [], weights = [] }: Given): readonly (Row | null)[] {
  return P.map((numbers, index) => {
    if (numbers === null) return null;
    const normalised = normalise(numbers);
    if (!normalised.ok) throw new Error("a reference row is no vector");
    return { probabilities: normalised.value, weight: weights[index] ?? 1 };
  });
}

function parametersIn({ floor, exponent }: Given) {
  return { ...(floor === undefined ? {} : { floor }), ...(exponent === undefined ? {} : { exponent }) };
}

const functions: Readonly<Record<string, (given: Given) => unknown>> = {
  linear: (given) => linear(rowsIn(given)),
  median: (given) => median(rowsIn(given)),
  logPool: (given) => logarithmic(rowsIn(given), parametersIn(given)),
  disagreement: (given) => disagreement(rowsIn(given)),
  influence: (given) =>
    influence(rowsIn(given), given.method === "linear" ? pools.linear : pools.logarithmic).map(
      (one) => one && { delta: one.delta, tv: one.tv },
    ),
  convergence: ({ P1 = [], P2 = [], method }) =>
    convergence(
      { first: placesIn({ P: P1 }), second: placesIn({ P: P2 }) },
      method === "linear" ? linear : logarithmic,
    ),
  weightedMedian: ({ x = [], weights }) =>
    weightedMedian(x.map((value, i) => ({ value, weight: weights?.[i] ?? 1 }))),
  largestRemainder: ({ p = [], units }) => largestRemainder(p, units),
};

/** Every number in an answer with the path to it; what is no number stands as itself. */
function leavesOf(answer: unknown, path = ""): readonly (readonly [path: string, leaf: unknown])[] {
  if (answer === null || typeof answer !== "object") return [[path, answer]];
  return Object.entries(answer).flatMap(([key, part]) => leavesOf(part, `${path}/${key}`));
}

/** The answer with every number that is near enough to the expected one replaced by it. */
function snapped(actual: unknown, expected: unknown, tolerance: number) {
  const wanted = new Map(leavesOf(expected));
  return new Map(
    leavesOf(actual).map(([path, leaf]) => {
      const number = wanted.get(path);
      if (typeof leaf !== "number" || typeof number !== "number") return [path, leaf];
      return [path, Math.abs(leaf - number) <= tolerance * Math.max(1, Math.abs(number)) ? number : leaf];
    }),
  );
}

const toleranceOf = ({ fn, in: given }: Case): number => {
  if (fn === "largestRemainder") return 0;
  return (given.P ?? []).length >= 1000 ? 1e-10 : 1e-12;
};

test.each(cases)("$id agrees with the reference", (one) => {
  const answer = must(functions[one.fn])(one.in);
  expect(snapped(answer, one.out, toleranceOf(one))).toEqual(new Map(leavesOf(one.out)));
});

const counts = [...Map.groupBy(cases, ({ fn }) => fn)].map(([fn, all]) => [fn, all.length] as const);

test(`${cases.length} reference cases were compared: ${counts.map((count) => count.join(" ")).join(", ")}`, () => {
  expect(Object.fromEntries(counts)).toEqual({
    linear: 12,
    median: 12,
    logPool: 19,
    weightedMedian: 3,
    disagreement: 5,
    influence: 3,
    convergence: 2,
    largestRemainder: 5,
  });
  expect(Object.keys(functions)).toHaveLength(counts.length);
});

test("the comparison notices a difference in the eleventh digit, a missing number and a wrong null", () => {
  const expected = [0.25, { jsd: 0.75 }];
  const wanted = new Map(leavesOf(expected));
  expect(snapped([0.25, { jsd: 0.75 + 1e-14 }], expected, 1e-12)).toEqual(wanted);
  expect(snapped([0.25, { jsd: 0.75 + 1e-11 }], expected, 1e-12)).not.toEqual(wanted);
  expect(snapped([0.25, {}], expected, 1e-12)).not.toEqual(wanted);
  expect(snapped(null, expected, 1e-12)).not.toEqual(wanted);
  expect(snapped(expected, null, 1e-12)).not.toEqual(new Map(leavesOf(null)));
});
