import fc from "fast-check";
import { expect, test } from "vitest";
import { totalVariation } from "#lib/simplex/distance.ts";
import type { Values } from "#lib/simplex/values.ts";
import { evenValues, isValues, toValues, WHOLE } from "#lib/simplex/values.ts";
import { command } from "#lib/wire/command.ts";
import { firstBelief, movedBelief } from "#server/simulated/belief.ts";
import { namesFor, temperamentOf } from "#server/simulated/cast.ts";
import { chanceFrom } from "#server/simulated/chance.ts";
import type { Seen } from "#server/simulated/deed.ts";
import { deedFor } from "#server/simulated/deed.ts";
import { paceOf } from "#server/simulated/pace.ts";

const temperaments = ["anchored", "contrarian", "follower", "late", "thorough"] as const;
const anybody = fc.constantFrom(...temperaments);
const aSeed = fc.string({ maxLength: 20 });
const shares = (values: readonly number[]) => values.map((part) => part / WHOLE);

const aSeen = (changes: Partial<Seen> = {}): Seen => ({
  question: "w1/f1,f2,f3",
  kind: "open",
  isOrdered: true,
  futures: [
    { title: "Ties notably weaken", drivers: ["The war drags on", "China protects its image"] },
    { title: "The status quo persists.", drivers: ["Neither needs more"] },
    { title: "Ties *notably* strengthen", drivers: [] },
  ],
  own: null,
  before: null,
  aggregate: null,
  others: [],
  ...changes,
});

/** Futures of any number, with any titles and drivers that a board may hold. */
const seen = fc
  .record({
    futures: fc.array(
      fc.record({
        title: fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
        drivers: fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 12 },
    ),
    kind: fc.constantFrom("open" as const, "sealed" as const),
    isOrdered: fc.boolean(),
    when: fc.constantFrom("first", "next round", "again"),
    others: fc.array(fc.tuple(anybody, aSeed, fc.boolean()), { maxLength: 4 }),
  })
  .map(({ futures, kind, isOrdered, when, others }): Seen => {
    const voiced = others.map(([temperament, seed, isReasoned]) => ({
      values: firstBelief({
        question: "other",
        futures: futures.length,
        isOrdered,
        temperament,
        chance: chanceFrom(seed),
      }),
      rationale: isReasoned ? "Because." : undefined,
    }));
    const even = evenValues(futures.length);
    return aSeen({
      futures,
      kind,
      isOrdered,
      own: when === "again" ? even : null,
      before: when === "next round" ? even : null,
      aggregate: voiced[0] === undefined ? null : shares(voiced[0].values),
      others: voiced,
    });
  });

test("[E5] whatever is asked, a deed is a command of the contract, and its vector sums to exactly the whole", () => {
  fc.assert(
    fc.property(seen, anybody, aSeed, (before, temperament, seed) => {
      const deed = deedFor(before, { temperament, chance: chanceFrom(seed) });
      if (deed === null) return;
      expect(command.safeParse({ id: "a-command", round: "r1", ...deed }).error?.issues).toBeUndefined();
      if (deed.type === "reaffirm") return;
      expect(isValues(deed.values)).toBe(true);
      expect(deed.values).toHaveLength(before.futures.length);
      expect(Math.min(...deed.values)).toBeGreaterThan(0);
    }),
  );
});

test("what they do is told by the seed alone", () => {
  fc.assert(
    fc.property(seen, anybody, aSeed, (before, temperament, seed) => {
      const once = deedFor(before, { temperament, chance: chanceFrom(seed) });
      expect(deedFor(before, { temperament, chance: chanceFrom(seed) })).toEqual(once);
    }),
  );
});

test("a first rationale names the future it puts first, and what pushes towards it", () => {
  for (const temperament of temperaments)
    for (let seed = 0; seed < 20; seed++) {
      const deed = deedFor(aSeen(), { temperament, chance: chanceFrom(`${seed}`) });
      expect(deed?.type).toBe("estimate");
      if (deed?.type !== "estimate") continue;
      const top = deed.values.indexOf(Math.max(...deed.values));
      const title = ["Ties notably weaken", "The status quo persists", "Ties \\*notably\\* strengthen"][top];
      expect(deed.rationale).toContain(`“${title}”`);
      const drivers = aSeen().futures[top]?.drivers ?? [];
      expect(drivers.length === 0 || drivers.some((driver) => deed.rationale.includes(driver))).toBe(true);
      expect(deed.rationale).not.toMatch(/undefined|NaN|“”|\.\./);
    }
});

test("a question without drivers is reasoned about all the same", () => {
  const futures = [
    { title: "Yes", drivers: [] },
    { title: "No", drivers: [] },
  ];
  for (const temperament of temperaments) {
    const deed = deedFor(aSeen({ futures }), { temperament, chance: chanceFrom("x") });
    expect(deed !== null && "rationale" in deed ? deed.rationale : "").toMatch(/“(Yes|No)”/);
  }
});

const moveOf = (temperament: (typeof temperaments)[number], own: Values, seed: string) => {
  const [aggregate, argument] = [
    [0.2, 0.5, 0.3],
    [0.1, 0.2, 0.7],
  ];
  const heard = { own, aggregate, arguments: [argument] };
  return { aggregate, argument, ...movedBelief(heard, { temperament, chance: chanceFrom(seed) }) };
};

test("a follower comes nearer to the aggregate, a thorough and a contrary one to an argument, an anchored one often to nothing", () => {
  const own = toValues([7, 1, 2]);
  const nearer = (to: readonly number[], values: Values) =>
    totalVariation(shares(values), to) < totalVariation(shares(own), to);
  const stays: boolean[] = [];
  for (let seed = 0; seed < 40; seed++) {
    const follower = moveOf("follower", own, `${seed}`);
    expect(nearer(follower.aggregate, follower.values)).toBe(true);
    for (const temperament of ["thorough", "contrarian"] as const) {
      const moved = moveOf(temperament, own, `${seed}`);
      expect(moved.by).toBe("an argument");
      expect(nearer(moved.argument, moved.values)).toBe(true);
    }
    stays.push(moveOf("anchored", own, `${seed}`).by === "nothing");
  }
  expect(stays.filter(Boolean).length).toBeGreaterThan(10);
  expect(stays.filter(Boolean).length).toBeLessThan(40);
});

test("who stays says so again in an open round, and does nothing more in a sealed one", () => {
  const own = evenValues(3);
  const still = { own, aggregate: null, others: [] };
  const by = { temperament: "anchored", chance: chanceFrom("x") } as const;
  expect(deedFor(aSeen(still), by)).toEqual({ type: "reaffirm" });
  expect(deedFor(aSeen({ ...still, kind: "sealed" }), by)).toBeNull();
});

test("a pace is never hurried, and always ends before the round does", () => {
  fc.assert(
    fc.property(
      anybody,
      aSeed,
      fc.option(fc.integer({ min: 0, max: 3_600_000 })),
      fc.constantFrom("open" as const, "sealed" as const),
      (temperament, seed, ...[leftMs, kind]) => {
        const { firstMs, againMs } = paceOf({ kind, leftMs, temperament, chance: chanceFrom(seed) });
        const least = leftMs === null ? 8000 : 0;
        expect(firstMs).toBeGreaterThanOrEqual(least);
        expect(Math.max(firstMs, againMs ?? 0)).toBeLessThanOrEqual((leftMs ?? Infinity) * 0.6);
        expect((againMs ?? Infinity) - firstMs).toBeGreaterThanOrEqual(60_000);
      },
    ),
  );
});

test("the names are nobody's yet, the first five differ in temperament, and a name keeps its own", () => {
  expect(new Set(namesFor(5, []).map(temperamentOf)).size).toBe(5);
  const eight = namesFor(8, ["vera", "Ann"]);
  expect(new Set(eight).size).toBe(8);
  expect(eight).not.toContain("Vera");
  const more = namesFor(3, namesFor(8, []));
  expect(more.every((name) => temperamentOf(name) === temperamentOf(name.split(" ")[0] ?? ""))).toBe(true);
  expect(namesFor(3, [...eight, "Vera"])).toHaveLength(3);
});
