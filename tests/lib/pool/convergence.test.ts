import fc from "fast-check";
import { expect, test } from "vitest";
import { convergence, movesAndReasons } from "#lib/pool/convergence.ts";
import { linear } from "#lib/pool/linear.ts";
import { normalise } from "#lib/simplex/probabilities.ts";

const row = (...numbers: readonly number[]) => {
  const sum = numbers.reduce((all, number) => all + number, 0);
  const normalised = normalise(numbers.map((number) => number / sum));
  if (!normalised.ok) throw new Error("no vector");
  return { probabilities: normalised.value, weight: 1 };
};

test("a team that agreed before has no ratio of disagreements", () => {
  const first = [row(1, 1), row(1, 1)];
  expect(convergence({ first, second: [row(1, 3), row(3, 1)] }, linear)).toMatchObject({
    jsdRatio: null,
    aggregateShiftTV: 0,
    meanAnalystShiftTV: 0.25,
    meanMoveTowardRound1Pool: -0.25,
  });
});

test("without anybody there is nothing to compare, and without the same people nothing is said of their moves", () => {
  expect(convergence({ first: [null], second: [row(1, 1)] }, linear)).toBeNull();
  expect(convergence({ first: [row(1, 1), null], second: [null, row(1, 3)] }, linear)).toMatchObject({
    aggregateShiftTV: 0.25,
    meanAnalystShiftTV: null,
    meanMoveTowardRound1Pool: null,
  });
});

const aRow = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }).map((n) => row(...n));

test("a team that does not move has moved nothing", () => {
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 2, maxLength: 8 }), (rows) => {
      const still = convergence({ first: rows, second: rows }, linear);
      expect(still).toMatchObject({
        aggregateShiftTV: 0,
        meanAnalystShiftTV: 0,
        meanMoveTowardRound1Pool: 0,
      });
      expect(still?.jsdRatio ?? 1).toBeCloseTo(1, 12);
    }),
  );
});

test("nobody comes nearer to where the team was by more than they have moved", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aRow, aRow), { minLength: 2, maxLength: 8 }), (pairs) => {
      const two = { first: pairs.map(([from]) => from), second: pairs.map(([, to]) => to) };
      const { meanAnalystShiftTV, meanMoveTowardRound1Pool } = convergence(two, linear) ?? {};
      expect(Math.abs(meanMoveTowardRound1Pool ?? 0)).toBeLessThanOrEqual((meanAnalystShiftTV ?? 0) + 1e-12);
    }),
  );
});

test("a move comes with a reason when its author wrote another one; what merely stands differently is the same", () => {
  const stance = (rationale: string, ...values: readonly number[]) => ({ values, rationale });
  const pairs = [
    { from: stance("Caution.", 1, 2), to: stance("A succession.", 2, 1) },
    { from: stance("Caution.", 1, 2), to: stance("Caution.\n", 2, 1) },
    { from: stance("Caution.", 1, 2), to: stance("", 2, 1) },
    { from: stance("Caution.", 1, 2), to: stance("Said better.", 1, 2) },
  ];
  expect(movesAndReasons(pairs)).toEqual({ moved: 3, withReason: 1 });
  expect(movesAndReasons([])).toEqual({ moved: 0, withReason: 0 });
});
