import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percent } from "#app/_ui/percent.ts";
import { accountOfChange } from "#app/w/[workspace]/forecast/accounts/account-of-change.ts";
import { accountOfPooled } from "#app/w/[workspace]/forecast/accounts/account-of-pooled.ts";
import { accountOfSpread } from "#app/w/[workspace]/forecast/accounts/account-of-spread.ts";
import { byName, toldIn } from "#app/w/[workspace]/forecast/accounts/told.ts";
import { whenceOf } from "#app/w/[workspace]/forecast/whence.tsx";
import { must } from "#lib/kit/assert.ts";
import { isPoolName, pools } from "#lib/pool/pools.ts";
import { defaultSettings } from "#lib/scenario/question.ts";
import { figures } from "#lib/simplex/show.ts";
import { anAggregate, anEstimate, aRound, aView, question, storyOf } from "./a-session.ts";

const { futures } = question;
const round = aRound({ id: "r2", number: 2 });
const estimates = storyOf("r2");
const earlier = { "r1/C": anEstimate("C", [34, 42, 24]), "r1/D": anEstimate("D", [5, 30, 65]) };
const aggregate = anAggregate(estimates);
const view = aView({
  rounds: [aRound({ stage: "closed" }), round],
  estimates: { ...estimates, ...earlier },
  aggregates: { r1: anAggregate(earlier), r2: aggregate },
  seats: { r1: "C", r2: "C" },
});
const told = toldIn(view);

const team = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: count, maxLength: count }), {
    minLength: 2,
    maxLength: 12,
  }),
);

/** The story of those vectors, as far as they have any weight in them. */
const aTeam = (vectors: readonly (readonly number[])[]) =>
  Object.fromEntries(
    vectors.map((percents, index) => [
      `r2/${index}`,
      anEstimate(`${index}`, percents.some((part) => part > 0) ? percents : percents.map(() => 1)),
    ]),
  );

describe("the account of a pool's figure", () => {
  test("names the pool, everyone's estimate and weight, and ends at the figure that is shown", () => {
    const account = accountOfPooled({
      pool: "logarithmic",
      settings: defaultSettings,
      futures,
      told: byName(told),
      index: 1,
    });
    expect(account.title).toBe("58\u202f% for Status quo");
    expect(account.sentence).toBe("Logarithmic pool of 5 estimates, equal weights, floor 1\u202f%.");
    expect(account.inputs.rows.map(([name, said, weight]) => [name, said, weight])).toEqual([
      ["Analyst A", "68", "0.2"],
      ["Analyst B", "58", "0.2"],
      ["Analyst C, you", "50", "0.2"],
      ["Analyst D", "38", "0.2"],
      ["Analyst E", "56", "0.2"],
    ]);
    expect(account.result).toBe(
      "e^(−0.6342) = 0.5304; all futures together 0.9171; 0.5304 ÷ 0.9171 = 57.83\u202f%, shown as 58\u202f%.",
    );
  });

  test("comes to what the pool says, under every pool and for every future", () => {
    fc.assert(
      fc.property(team, fc.constantFrom(...Object.keys(pools).filter(isPoolName)), (vectors, pool) => {
        const said = toldIn(aView({ rounds: [round], estimates: aTeam(vectors) }));
        const rows = said.map(({ shares }) => ({ probabilities: shares, weight: 1 }));
        const shown = figures(must(pools[pool].merge(rows)));
        shown.forEach((figure, index) => {
          const named = shown.map((_, at) => ({ title: `Future ${at}`, short: `F${at}` }));
          const account = accountOfPooled({
            pool,
            settings: defaultSettings,
            futures: named,
            told: said,
            index,
          });
          expect(account.title).toBe(`${percent(figure)} for F${index}`);
          expect(account.result).toMatch(new RegExp(`shown as ${percent(figure)}\\.$`));
          expect(account.inputs.rows).toHaveLength(said.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("can be done again from the figures in its table", () => {
    const account = accountOfPooled({ pool: "linear", settings: defaultSettings, futures, told, index: 2 });
    const said = account.inputs.rows.map(([, share]) => Number(share));
    const mean = said.reduce((sum, share) => sum + share, 0) / said.length;
    expect(account.result).toContain(`= ${percent(mean)}`);
  });
});

test("the accounts of the aggregate are one part per future: its figure, its spread, its change", () => {
  const { parts } = whenceOf(view, round);
  expect(parts.map(({ name }) => name)).toEqual(futures.map(({ title }) => title));
  expect(must(parts[0]).accounts.map(({ title }) => title)).toEqual([
    "12\u202f% for Weaken",
    "Weaken: middle half 6 to 20, all 4 to 32",
    "Weaken: down 3 since round 1",
  ]);
  const alone = whenceOf(aView({ rounds: [round], estimates, aggregates: { r2: aggregate } }), round);
  expect(must(alone.parts[0]).accounts).toHaveLength(2);
});

test("the account of the spread says at which places the quartiles of the record stand", () => {
  const { result, inputs } = accountOfSpread({ futures, told, index: 0 });
  expect(result).toBe("n = 5: place 2 is 6, place 4 is 20; the lowest is 4, the highest 32.");
  expect(must(aggregate.spread).quartiles[0]).toEqual([0.06, 0.1, 0.2]);
  expect(inputs.rows.map(([, , said]) => said)).toEqual(["4", "6", "10", "20", "32"]);
  const two = accountOfSpread({ futures, told: told.slice(0, 2), index: 0 });
  expect(two.result).toContain("place 1.25 is 7, place 1.75 is 9");
});

test("the account of a change subtracts the aggregate of the round before", () => {
  const now = { number: 2, aggregate };
  const account = accountOfChange({
    futures,
    index: 0,
    now,
    before: { number: 1, aggregate: anAggregate(earlier) },
  });
  expect(account.inputs.rows.map(([name, pool, count]) => [name, pool, count])).toEqual([
    ["Round 1", "Logarithmic", "2"],
    ["Round 2", "Logarithmic", "5"],
  ]);
  const same = accountOfChange({ futures, index: 0, now, before: { number: 1, aggregate } });
  expect(same.title).toBe("Weaken: as in round 1");
  expect(same.result).toMatch(/= 0; shown \d+ and \d+: no change\.$/);
});
