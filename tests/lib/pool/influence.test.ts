import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { influence } from "#lib/pool/influence.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues } from "#lib/simplex/values.ts";

const row = (shares: readonly number[]): Row => ({
  probabilities: toProbabilities(toValues(shares)),
  weight: 1,
});
const names = Object.keys(pools).filter(isPoolName);
/** Estimates with noughts in them and a few very small parts, by analysts of whom some weigh nothing and some a lot. */
const team = fc.integer({ min: 2, max: 6 }).chain((futures) =>
  fc.array(
    fc.record({
      parts: fc
        .array(fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 1, max: 1000 })), {
          minLength: futures,
          maxLength: futures,
        })
        .filter((parts) => parts.some((part) => part > 0)),
      weight: fc.constantFrom(0, 0.5, 1, 1, 1, 1000),
    }),
    { minLength: 1, maxLength: 12 },
  ),
);

test("the influence of each is the difference to the pool of the others made anew, under every pool", () => {
  fc.assert(
    fc.property(team, fc.constantFrom(...names), (drawn, name) => {
      const rows = drawn.map(({ parts, weight }) => ({ ...row(parts), weight }));
      const all = pools[name].merge(rows);
      influence(rows, pools[name]).forEach((one, left) => {
        const anew = pools[name].merge(rows.filter((_, index) => index !== left));
        expect(one === null).toBe(anew === null || all === null);
        const { without = [], delta = [], tv = 0 } = one ?? {};
        const off = without.map((share, future) => Math.abs(share - must(must(anew)[future])));
        expect(Math.max(0, ...off)).toBeLessThan(1e-12);
        delta.forEach((change, future) =>
          expect(change).toBe(must(must(all)[future]) - must(without[future])),
        );
        expect(tv).toBeCloseTo(delta.reduce((sum, change) => sum + Math.abs(change), 0) / 2, 12);
      });
    }),
    { numRuns: 300 },
  );
});

test("a future that only one holds possible is impossible without them", () => {
  const rows = [row([10, 0, 90]), row([10, 20, 70]), row([20, 0, 80])];
  for (const name of names) expect(must(influence(rows, pools[name])[1]).without[1]).toBe(0);
});

test("one who weighs nothing moves nothing, whatever they say", () => {
  const rows = [row([0, 1, 1]), row([1, 0, 1]), row([97, 1, 2])].map((one, index) => ({
    ...one,
    weight: index,
  }));
  for (const name of names) expect(must(influence(rows, pools[name])[0]).tv).toBeLessThan(1e-12);
});

test("one who says what the others come to moves nothing", () => {
  const rows = [row([10, 60, 30]), row([10, 60, 30]), row([10, 60, 30])];
  for (const name of names) expect(must(influence(rows, pools[name])[0]).tv).toBeCloseTo(0, 12);
});

test("the one far from the others moves the aggregate most", () => {
  const rows = [row([12, 66, 22]), row([10, 60, 30]), row([22, 56, 22]), row([6, 42, 52]), row([38, 52, 10])];
  const moves = influence(rows, pools.logarithmic).map((one) => must(one).tv);
  expect(moves.indexOf(Math.max(...moves))).toBe(3);
});

test("where nobody would be left there is no influence", () => {
  expect(influence([row([1, 1])], pools.linear)).toEqual([null]);
  expect(influence([], pools.linear)).toEqual([]);
});
