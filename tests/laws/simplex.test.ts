import fc from "fast-check";
import { expect, test } from "vitest";
import { entropy, totalVariation, wassersteinSteps } from "#lib/simplex/distance.ts";
import { largestRemainder } from "#lib/simplex/largest-remainder.ts";
import { isProbabilities, normalise, toProbabilities } from "#lib/simplex/probabilities.ts";
import { readVector } from "#lib/simplex/say-vector.ts";
import { readShare, sayShare } from "#lib/simplex/say.ts";
import { figures, shown, tenths } from "#lib/simplex/show.ts";
import { evenValues, isValues, toValues } from "#lib/simplex/values.ts";
import { aCount, anyValues, aPart, rawShares, valuesOf } from "./arbitraries.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test("shown percentages sum to 100 and tenths to 1000, for every vector", () => {
  fc.assert(
    fc.property(aCount.chain(rawShares), (shares) => {
      expect(sum(shown(shares))).toBe(100);
      expect(sum(tenths(shares))).toBe(1000);
    }),
  );
});

test("at every precision the shown units sum to the whole and none is a unit or more from its exact part", () => {
  fc.assert(
    fc.property(
      aCount.chain(rawShares),
      fc.constantFrom(1, 7, 100, 1000, 10_000, 1_000_000),
      (shares, units) => {
        const shownUnits = largestRemainder(shares, units);
        expect(sum(shownUnits)).toBe(units);
        const whole = sum(shares);
        shownUnits.forEach((shownUnit, index) => {
          expect(Math.abs(shownUnit - ((shares[index] ?? 0) / whole) * units)).toBeLessThan(1);
        });
      },
    ),
  );
});

test("what is impossible is shown as 0, what is possible is never shown as 0", () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      figures(toProbabilities(values)).forEach((figure, future) => {
        expect(figure === "0").toBe(values[future] === 0);
      });
    }),
  );
});

test("any shares become values, and values become themselves", () => {
  fc.assert(
    fc.property(aCount.chain(rawShares), (shares) => {
      const values = toValues(shares);
      expect(isValues(values)).toBe(true);
      expect(toValues(values)).toEqual(values);
      expect(toValues(toProbabilities(values))).toEqual(values);
      expect(isProbabilities(toProbabilities(values))).toBe(true);
    }),
  );
});

test("shares of any size become values", () => {
  const anySize = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });
  fc.assert(
    fc.property(fc.array(anySize, { minLength: 2, maxLength: 12 }), (shares) => {
      fc.pre(shares.some((share) => share > 0));
      expect(isValues(toValues(shares))).toBe(true);
    }),
  );
});

test("normalising accepts what sums to one within a hundredth, and divides it", () => {
  fc.assert(
    fc.property(anyValues, fc.double({ min: 0.98, max: 1.02, noNaN: true }), (values, scale) => {
      const normalised = normalise(toProbabilities(values).map((p) => p * scale));
      fc.pre(Math.abs(Math.abs(scale - 1) - 0.01) > 1e-6);
      const isNear = Math.abs(scale - 1) < 0.01;
      expect(normalised.ok && isProbabilities(normalised.value)).toBe(isNear);
    }),
  );
});

test("distances are symmetric, keep the triangle inequality and vanish only between equals", () => {
  const three = aCount.chain((k) => fc.tuple(valuesOf(k), valuesOf(k), valuesOf(k)));
  fc.assert(
    fc.property(three, ([one, two, other]) => {
      const [p, q, r] = [toProbabilities(one), toProbabilities(two), toProbabilities(other)];
      for (const distance of [totalVariation, wassersteinSteps]) {
        expect(distance(p, q)).toBeCloseTo(distance(q, p), 12);
        expect(distance(p, r)).toBeLessThanOrEqual(distance(p, q) + distance(q, r) + 1e-12);
        expect(distance(p, q) < 1e-12).toBe(p.every((share, future) => share === q[future]));
      }
      expect(totalVariation(p, q)).toBeLessThanOrEqual(wassersteinSteps(p, q) + 1e-12);
    }),
  );
});

test("entropy lies between 0 and that of the even split", () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const nats = entropy(toProbabilities(values));
      expect(nats).toBeGreaterThanOrEqual(0);
      expect(nats).toBeLessThanOrEqual(Math.log(values.length) + 1e-12);
    }),
  );
});

test("the even split is even within one part per million", () => {
  fc.assert(
    fc.property(aCount, (k) => {
      const values = evenValues(k);
      expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
    }),
  );
});

test("every share that can be kept can be said and is read as itself", () => {
  fc.assert(
    fc.property(aPart, (ppm) => {
      const said = sayShare(ppm);
      expect(readShare(said)).toEqual({ ok: true, value: { ppm, said } });
      expect(readShare(` ${said.replace(".", ",")} `)).toMatchObject({ ok: true, value: { ppm } });
      expect(readShare(`${ppm} in 1,000,000`)).toMatchObject({ ok: true, value: { ppm } });
      expect(readShare(`${ppm}/1000000`)).toMatchObject({ ok: true, value: { ppm } });
      expect(readShare(`${ppm}:${1_000_000 - ppm}`)).toMatchObject({ ok: true, value: { ppm } });
    }),
  );
});

test("every vector that can be kept can be said in four ways and is read as itself", () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const percent = values.map((part) => `${part / 10_000}`);
      const ways = [
        values.join(":"),
        percent.map((p) => `${p}%`).join(" "),
        percent.map((p) => `${p} %`).join(", "),
      ];
      for (const way of [...ways, values.map((part) => `${part / 1_000_000}`).join(" ")]) {
        if (way.includes("e")) continue; // 0.000001 is written 1e-6, which nobody types
        expect(readVector(way, values.length)).toEqual({ ok: true, value: { values, said: way } });
      }
    }),
  );
});

test("no text whatever makes reading throw, and what is read is a share or a vector", () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc
      .array(fc.constantFrom(..."0123456789".split(""), ".", ",", ":", "/", "%", " ", "in", "-"), {
        maxLength: 14,
      })
      .map((t) => t.join("")),
  );
  fc.assert(
    fc.property(typed, aCount, (text, k) => {
      const share = readShare(text);
      const at = text.length - text.trimStart().length;
      const place = { at, length: text.trim().length };
      expect(share.ok ? share.value.said : share.error.facts).toEqual(share.ok ? text.trim() : place);
      const ppm = share.ok ? share.value.ppm : 0;
      expect(isValues([ppm, 1_000_000 - ppm])).toBe(true);
      const vector = readVector(text, k);
      expect(vector.ok ? vector.value.values : evenValues(k)).toHaveLength(k);
    }),
  );
});
