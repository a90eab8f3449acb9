import fc from "fast-check";
import { expect, test } from "vitest";
import { instantAt } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { aggregateOf, parametersOf } from "#lib/session/aggregate.ts";
import { minimumOf } from "#lib/session/minimum.ts";
import type { Estimate, Names, Round, RoundId } from "#lib/session/session.ts";
import type { PoolName } from "#lib/pool/pools.ts";
import { toValues } from "#lib/simplex/values.ts";
import { valuesOf } from "#tests/laws/arbitraries.ts";

type Given = { names?: Names; pool?: PoolName; withdrawn?: readonly string[]; floor?: number };

const at = instantAt(0);

function aRound(vectors: Readonly<Record<string, readonly number[]>>, given: Given = {}): Round {
  const { names = "names", pool = "logarithmic", withdrawn = [], floor = 0.01 } = given;
  const count = Object.values(vectors)[0]?.length ?? 3;
  const futures = Array.from({ length: count }, (_, order) => {
    const id = `f${order + 1}`;
    return { id, title: id, short: id, colour: `future-${order + 1}`, order };
  });
  const estimates = Object.fromEntries(
    Object.entries(vectors).map(([seat, vector]): [string, Estimate] => [
      seat,
      {
        values: toValues(vector),
        said: null,
        rationale: null,
        nonce: null,
        at,
        seq: 1,
        withdrawn: withdrawn.includes(seat),
      },
    ]),
  );
  const settings = { pool, floor, exponent: 1 };
  const question = {
    title: "?",
    resolution: "",
    horizon: "",
    ordered: false,
    futures,
    settings,
    board: "0".repeat(64) as Digest,
  };
  const id = "r1" as RoundId;
  return {
    id,
    number: 1,
    names,
    question,
    openedAt: at,
    struck: [],
    atEnd: "ends",
    estimates,
    kind: "open",
    stage: "running",
    endsAt: null,
  };
}

test("the default pool of even odds and nine to one is three to one", () => {
  const { pool, probabilities, shown, count } = aggregateOf(aRound({ a: [50, 50], b: [90, 10] }));
  expect({ pool, shown, count }).toEqual({ pool: "logarithmic", shown: [75, 25], count: 2 });
  expect(probabilities?.[0]).toBeCloseTo(0.75, 12);
});

test("the pools that are not in use are told beside the one that is", () => {
  const { others, pool } = aggregateOf(aRound({ a: [50, 50], b: [90, 10] }, { pool: "linear" }));
  expect(pool).toBe("linear");
  expect(Object.keys(others).toSorted()).toEqual(["logarithmic", "median"]);
  expect(others.logarithmic?.[0]).toBeCloseTo(0.75, 12);
  expect(others.median?.[0]).toBeCloseTo(0.7, 12);
});

test("one estimate is counted, and nothing is made of it", () => {
  const aggregate = aggregateOf(aRound({ a: [50, 50] }));
  expect(aggregate).toMatchObject({
    probabilities: null,
    shown: null,
    count: 1,
    minimum: 2,
    others: {},
    spread: null,
  });
});

test("where names are hidden it takes three", () => {
  expect(minimumOf("names")).toBe(2);
  for (const names of ["pseudonyms", "none"] as const) {
    expect(minimumOf(names)).toBe(3);
    const two = aggregateOf(aRound({ a: [50, 50], b: [90, 10] }, { names }));
    expect(two).toMatchObject({ probabilities: null, count: 2, minimum: 3, others: {}, spread: null });
    expect(aggregateOf(aRound({ a: [5, 5], b: [9, 1], c: [1, 1] }, { names })).probabilities).not.toBeNull();
  }
});

test("who has withdrawn is named and does not count", () => {
  const { count, rows, excluded, shown } = aggregateOf(
    aRound({ c: [50, 50], b: [1, 99], a: [90, 10] }, { withdrawn: ["b"] }),
  );
  expect({ count, excluded, shown }).toEqual({
    count: 2,
    excluded: [{ seat: "b", reason: "withdrawn" }],
    shown: [75, 25],
  });
  expect(rows.map(({ seat }) => seat)).toEqual(["a", "c"]);
});

test("an estimate that was withdrawn can take the team below the minimum", () => {
  expect(aggregateOf(aRound({ a: [50, 50], b: [90, 10] }, { withdrawn: ["b"] })).probabilities).toBeNull();
});

test("the floor that the question froze is the floor that is used", () => {
  const veto = { a: [0, 100], b: [50, 50] };
  const wide = aggregateOf(aRound(veto, { floor: 0.05 })).probabilities?.[0];
  const narrow = aggregateOf(aRound(veto, { floor: 0.001 })).probabilities?.[0];
  expect(wide).toBeCloseTo(Math.sqrt(0.05 * 0.5) / (Math.sqrt(0.05 * 0.5) + Math.sqrt(0.5)), 12);
  expect(narrow).toBeCloseTo(Math.sqrt(0.001 * 0.5) / (Math.sqrt(0.001 * 0.5) + Math.sqrt(0.5)), 12);
  expect(parametersOf("linear", { pool: "linear", floor: 0.05, exponent: 1 })).toEqual({});
});

test("the order in which analysts spoke changes no bit of the aggregate", () => {
  const vectors = fc
    .integer({ min: 2, max: 6 })
    .chain((k) => fc.array(valuesOf(k), { minLength: 2, maxLength: 8 }));
  fc.assert(
    fc.property(vectors, (said) => {
      const entries = said.map((vector, place): [string, readonly number[]] => [`s${place}`, vector]);
      const forwards = aggregateOf(aRound(Object.fromEntries(entries)));
      expect(aggregateOf(aRound(Object.fromEntries(entries.toReversed())))).toEqual(forwards);
    }),
  );
});
