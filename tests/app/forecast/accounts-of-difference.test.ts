import { expect, test } from "vitest";
import { accountOfApart } from "#app/w/[workspace]/forecast/accounts/account-of-apart.ts";
import { accountOfCamps } from "#app/w/[workspace]/forecast/accounts/account-of-camps.ts";
import { accountOfCount } from "#app/w/[workspace]/forecast/accounts/account-of-count.ts";
import { accountOfCumulative } from "#app/w/[workspace]/forecast/accounts/account-of-cumulative.ts";
import { accountOfDistance } from "#app/w/[workspace]/forecast/accounts/account-of-distance.ts";
import { accountOfShare } from "#app/w/[workspace]/forecast/accounts/account-of-share.ts";
import { accountOfWithout } from "#app/w/[workspace]/forecast/accounts/account-of-without.ts";
import { toldIn } from "#app/w/[workspace]/forecast/accounts/told.ts";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { must } from "#lib/kit/assert.ts";
import { camps } from "#lib/pool/camps.ts";
import { pools } from "#lib/pool/pools.ts";
import { figures } from "#lib/simplex/show.ts";
import { anAggregate, anEstimate, aRound, aView, question, storyOf } from "./a-session.ts";

const { futures } = question;
const round = aRound({ id: "r2", number: 2 });
const estimates = storyOf("r2");
const aggregate = anAggregate(estimates);
const view = aView({ rounds: [round], estimates, aggregates: { r2: aggregate }, seats: { r2: "C" } });
const told = toldIn(view);
const probabilities = must(aggregate.probabilities);

test("the account of a distance adds up what lies apart and halves it", () => {
  const account = accountOfDistance({
    what: "Analyst D from the aggregate",
    sentence: "",
    futures,
    one: { head: "Said", shares: [0.04, 0.38, 0.58] },
    other: { head: "Aggregate", shares: [0.12, 0.58, 0.3] },
  });
  expect(account.inputs.sum).toEqual(["Together", "", "", "56"]);
  expect(account.title).toBe("Analyst D from the aggregate: 28 points");
  expect(account.result).toBe("½ × 56 = 28, shown as 28 points.");
});

test("the account of one left out shows the aggregate with and without, and the future that moves most", () => {
  const rest = told
    .filter(({ seat }) => seat !== "D")
    .map(({ shares }) => ({ probabilities: shares, weight: 1 }));
  const without = must(pools.logarithmic.merge(rest));
  const account = accountOfWithout({
    name: "Analyst D",
    futures,
    pool: "logarithmic",
    count: 5,
    aggregate: probabilities,
    without,
  });
  expect(account.title).toBe("Without Analyst D: Strengthen 30 → 24");
  expect(account.sentence).toContain("logarithmic pool of the 4 others");
  expect(account.result).toBe(`Shown: with it 12, 58, 30; without it ${figures(without).join(", ")}.`);
});

test("the accounts of disagreement come to what its sentence says", () => {
  const words = must(disagreementWords(aggregate, null));
  const apart = accountOfApart(told);
  expect(words).toContain(apart.title);
  expect(apart.sentence).toContain("all 10 pairs");
  expect(accountOfApart(told.slice(0, 2), 1).title).toBe(
    "In round 1 two analysts were 14 points apart on average",
  );
  expect(apart.inputs.rows[3]?.[2]).toBe("46 (Analyst E)");
  const share = accountOfShare(told);
  expect(words).toContain(share.title);
  expect(share.result).toMatch(/shown as 9\u202f%\.$/);
});

test("the account of a count names those who have estimated", () => {
  const account = accountOfCount({ done: 1, expected: 5 }, told.slice(0, 1));
  expect(account.title).toBe("1 of 5 has estimated");
  expect(account.inputs.rows).toEqual([["Analyst A", "1"]]);
});

test("the account of the order adds the shown figures up from either end", () => {
  const account = accountOfCumulative(futures, probabilities);
  expect(account.title).toBe("Status quo or less 70\u202f%, Status quo or more 88\u202f%");
  expect(account.inputs.rows).toEqual([
    ["Weaken", "12", "12", "100"],
    ["Status quo", "58", "70", "88"],
    ["Strengthen", "30", "100", "30"],
  ]);
});

test("the account of two camps says who is in which, and by how much the camps lie further apart", () => {
  const split = Object.fromEntries(
    [
      [14, 62, 24],
      [12, 60, 28],
      [4, 40, 56],
      [18, 58, 24],
      [4, 36, 60],
    ].map((percents, index) => [`r2/${index}`, anEstimate(`${index}`, percents)]),
  );
  const said = toldIn(aView({ rounds: [round], estimates: split }));
  const account = accountOfCamps(must(camps(said.map(({ shares }) => shares))), said);
  expect(account.title).toBe("Two camps, 33 points apart");
  expect(account.inputs.rows.map(([name, camp]) => [name, camp])).toEqual([
    ["Analyst 0", "1"],
    ["Analyst 1", "1"],
    ["Analyst 3", "1"],
    ["Analyst 2", "2"],
    ["Analyst 4", "2"],
  ]);
  expect(account.result).toBe("32.67 ÷ 4.5 = 7.3, more than 3.");
});
