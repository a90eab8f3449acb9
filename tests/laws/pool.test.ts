import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { disagreement } from "#lib/pool/disagreement.ts";
import { logarithmic } from "#lib/pool/logarithmic.ts";
import { rawMedian } from "#lib/pool/median.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import type { Row } from "#lib/pool/row.ts";
import { spread } from "#lib/pool/spread.ts";
import {
  isProbabilities,
  normalise,
  type Probabilities,
  toProbabilities,
} from "#lib/simplex/probabilities.ts";
import { aCount, anyRows, anyValues, openValuesOf, rowsOf } from "./arbitraries.ts";

const everyPool = Object.entries(pools);

const expectClose = (actual: readonly number[] | null, expected: readonly number[] | null, digits = 12) => {
  expect(actual?.length).toBe(expected?.length);
  actual?.forEach((share, future) => expect(share).toBeCloseTo(must(expected?.[future]), digits));
};

/** A shuffle as a list of keys: sorting by them permutes any list of up to twelve. */
const aShuffle = fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 });
const shuffled = <T>(list: readonly T[], keys: readonly number[]): readonly T[] =>
  [...list.keys()].sort((a, b) => must(keys[a]) - must(keys[b])).map((index) => list[index] as T);

function divided(numbers: readonly number[]): Probabilities {
  const sum = numbers.reduce((a, b) => a + b, 0);
  const normalised = normalise(numbers.map((number) => number / sum));
  if (!normalised.ok) throw new Error("these numbers cannot be divided");
  return normalised.value;
}

test.each(everyPool)("the %s pool gives probabilities to all who are there", (name, { merge }) => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(isProbabilities(merge(rows))).toBe(true);
    }),
  );
  expect(isPoolName(name)).toBe(true);
});

test.each(everyPool)(
  "the %s pool gives nothing for nobody, or when nobody weighs anything",
  (_, { merge }) => {
    expect(merge([])).toBeNull();
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(merge(rows.map((row) => ({ ...row, weight: 0 })))).toBeNull();
      }),
    );
  },
);

test.each(everyPool)("the %s pool does not care for the order of the analysts", (_, { merge }) => {
  fc.assert(
    fc.property(anyRows, aShuffle, (rows, keys) => expectClose(merge(shuffled(rows, keys)), merge(rows))),
  );
});

test.each(everyPool)("the %s pool does not care for the order of the futures", (_, { merge }) => {
  fc.assert(
    fc.property(anyRows, aShuffle, (rows, keys) => {
      const turned = rows.map(({ probabilities, weight }): Row => ({
        probabilities: divided(shuffled(probabilities, keys)),
        weight,
      }));
      expectClose(merge(turned), shuffled(must(merge(rows)), keys));
    }),
  );
});

test.each(everyPool)(
  "the %s pool cares for the proportions of the weights, not for their size",
  (_, { merge }) => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, scale) => {
        expectClose(merge(rows.map((row) => ({ ...row, weight: row.weight * scale }))), merge(rows));
      }),
    );
  },
);

test.each(everyPool)("the %s pool does not see an analyst who weighs nothing", (_, { merge }) => {
  const withGhost = aCount.chain((k) => fc.tuple(rowsOf(k), rowsOf(k)));
  fc.assert(
    fc.property(withGhost, ([rows, ghosts]) => {
      expect(merge([...ghosts.map((row) => ({ ...row, weight: 0 })), ...rows])).toEqual(merge(rows));
    }),
  );
});

test.each(everyPool)(
  "the %s pool gives identical analysts their common vector, and one analyst the own one",
  (_, { merge }) => {
    fc.assert(
      fc.property(
        anyValues,
        fc.array(fc.double({ min: 0.05, max: 3, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (values, weights) => {
          const probabilities = toProbabilities(values);
          expectClose(merge(weights.map((weight) => ({ probabilities, weight }))), probabilities);
        },
      ),
    );
  },
);

test("the logarithmic pool is externally Bayesian where no floor binds: pooling and updating commute", () => {
  const evidence = (k: number) =>
    fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: k, maxLength: k });
  const scene = fc
    .integer({ min: 2, max: 8 })
    .chain((k) => fc.tuple(rowsOf(k, openValuesOf(k)), evidence(k)));
  fc.assert(
    fc.property(scene, ([rows, likelihoods]) => {
      const update = (p: readonly number[]) =>
        divided(p.map((share, future) => share * must(likelihoods[future])));
      const before = rows.map(({ probabilities, weight }): Row => ({
        probabilities: update(probabilities),
        weight,
      }));
      fc.pre([...rows, ...before].every(({ probabilities }) => Math.min(...probabilities) > 0.01));
      expectClose(logarithmic(before), update(must(logarithmic(rows))));
    }),
  );
});

test("nobody alone pushes a future further down the logarithmic pool than by saying one per cent", () => {
  const scene = aCount.chain((k) =>
    fc.tuple(rowsOf(k, openValuesOf(k)), fc.nat(k - 1), fc.integer({ min: 0, max: 9999 })),
  );
  fc.assert(
    fc.property(scene, ([rows, future, low]) => {
      const saying = (part: number) => {
        const rest = (1_000_000 - part) / (must(rows[0]).probabilities.length - 1);
        const vector = must(rows[0]).probabilities.map((_, k) => (k === future ? part : rest));
        return must(logarithmic([...rows, { probabilities: divided(vector), weight: 1 }]));
      };
      expect(must(saying(low)[future])).toBeGreaterThanOrEqual(must(saying(10_000)[future]) * 0.99);
    }),
  );
});

test("the linear pool and the raw medians lie within the range of what was said", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { range, quartiles } = must(spread(rows));
      for (const merged of [must(pools.linear.merge(rows)), must(rawMedian(rows))]) {
        merged.forEach((share, future) => {
          expect(share).toBeGreaterThanOrEqual(must(range[future])[0] - 1e-12);
          expect(share).toBeLessThanOrEqual(must(range[future])[1] + 1e-12);
        });
      }
      quartiles.forEach(([q1, q2, q3], future) => {
        const [min, max] = must(range[future]);
        expect([min, q1, q2, q3, max].toSorted((a, b) => a - b)).toEqual([min, q1, q2, q3, max]);
      });
    }),
  );
});

test("disagreement lies between none and all, and is none for identical analysts", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { jsd, jsdNormalised, meanPairwiseTV, meanPairwiseW1, poolEntropy } = must(disagreement(rows));
      expect(jsd).toBeLessThanOrEqual(poolEntropy + 1e-12);
      expect(jsdNormalised).toBeGreaterThanOrEqual(0);
      expect(jsdNormalised).toBeLessThanOrEqual(1 + 1e-9);
      expect(meanPairwiseTV).toBeLessThanOrEqual(meanPairwiseW1 + 1e-12);
      const same = must(
        disagreement(rows.map((row) => ({ ...row, probabilities: must(rows[0]).probabilities }))),
      );
      expect(same.jsd).toBeLessThan(1e-12);
      expect(same.meanPairwiseTV).toBe(0);
    }),
  );
});
