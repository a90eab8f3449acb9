import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { exportOf } from "#lib/exchange/export.ts";
import { aQuestion, aTeam, aWholeForecast, values } from "./a-workspace.ts";

const exported = async () => exportOf((await aWholeForecast()).source());

test("the file tells the questions, rounds and the resolution of a forecast", async () => {
  const file = await exported();
  expect(file.questions.map(({ version, title }) => ({ version, title }))).toEqual([
    { version: 1, title: "How close?" },
  ]);
  expect(file.rounds).toMatchObject([
    { number: 1, kind: "sealed", stage: "closed", names: "names", question: 1, seats: 4 },
    { number: 2, kind: "open", stage: "closed", endsAt: null, question: 1, seats: 4 },
  ]);
  const [sealed] = file.rounds;
  expect(sealed?.endsAt).toBe("2026-10-14T14:14:00.000Z");
  expect(sealed?.lockedAt).not.toBeNull();
  expect(file.resolution).toMatchObject({ future: "f2", annulled: false, question: 1, by: "m0" });
  expect(file.asOf).toEqual({ seq: file.journal.length, at: file.journal.at(-1)?.at });
});

test("an aggregate stands with its parameters, inputs, weights and what did not count", async () => {
  const { aggregates } = await exported();
  const [first, second] = aggregates;
  expect(first).toMatchObject({ pool: "logarithmic", count: 3, inclusion: { minimum: 2, expiry: null } });
  expect(first?.parameters).toEqual({
    floor: 0.01,
    capped: true,
    exponent: 1,
    uniformMix: 0,
    alpha: null,
    halfLife: null,
    shrink: null,
    beta: null,
    cap: null,
  });
  expect(
    first?.inputs.included.map(({ weight, recency, skill, assigned }) => [weight, recency, skill, assigned]),
  ).toEqual(Array.from({ length: 3 }, () => [1 / 3, 1, 1, 1]));
  expect(second?.inputs.excluded).toMatchObject([{ reason: "withdrawn" }]);
  expect(second).toMatchObject({ count: 2 });
  const shown = must(first?.result).shown;
  expect(shown.reduce((sum, part) => sum + part, 0)).toBe(100);
  expect(must(first?.result).rounding).toEqual({
    rule: "largest-remainder",
    units: 100,
    ties: "lower-index",
  });
});

test("the aggregate of the sealed round is the geometric mean of what was sealed", async () => {
  const { aggregates } = await exported();
  const means = [
    [20, 5, 30],
    [50, 60, 60],
    [30, 35, 10],
  ].map((said) => Math.cbrt(said.reduce((product, share) => product * share, 1)));
  const sum = means.reduce((all, mean) => all + mean, 0);
  for (const [place, mean] of means.entries())
    expect(aggregates[0]?.result?.probabilities[place]).toBeCloseTo(mean / sum, 12);
});

test("the order in which entries, seats and texts come in changes nothing", async () => {
  const source = (await aWholeForecast()).source();
  const file = await exportOf(source);
  const order = (list: readonly unknown[]) =>
    fc.shuffledSubarray([...list.keys()], { minLength: list.length });
  const texts = Object.entries(source.texts);
  await fc.assert(
    fc.asyncProperty(order(source.entries), order(source.seats), order(texts), async (a, b, c) => {
      const shuffled = {
        ...source,
        entries: a.map((place) => must(source.entries[place])),
        seats: b.map((place) => must(source.seats[place])),
        texts: Object.fromEntries(c.map((place) => must(texts[place]))),
      };
      expect(JSON.stringify(await exportOf(shuffled))).toBe(JSON.stringify(file));
    }),
    { numRuns: 20 },
  );
});

test("of a sealed round that runs nothing per seat appears, and after the lock only the digests in its entry", async () => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "sealed", question: aQuestion() });
  const round = team.round();
  const before = await exportOf(team.source());
  await team.does("m1", {
    type: "seal",
    round,
    values: values(20, 50, 30),
    said: "2:5:3",
    rationale: "Nobody reads this.",
  });
  await team.does("m2", { type: "seal", round, values: values(21, 49, 30) });
  const running = await exportOf(team.source());
  expect(running).toEqual(before);
  await team.does("m0", { type: "lock-round", round });
  const locked = await exportOf(team.source());
  const seats = team.source().seats.map(({ id }) => id);
  const written = JSON.stringify(locked);
  expect(seats.filter((seat) => written.includes(`"${seat}"`))).toEqual([]);
  expect(written).not.toContain("Nobody reads this.");
  expect(locked).toMatchObject({
    seats: [],
    aggregates: [],
    texts: {},
    rounds: [{ stage: "locked", seats: null }],
  });
});

test.each(["pseudonyms", "none"] as const)("where names are %s no seat tells its member", async (names) => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "open", names, question: aQuestion() });
  await team.does("m1", { type: "estimate", round: team.round(), values: values(20, 50, 30) });
  const { seats, journal } = await exportOf(team.source());
  expect(seats.map(({ member }) => member)).toEqual([null, null, null, null]);
  expect(journal.at(-1)?.actor).toBe(team.seatOf("m1"));
});

test("a running open round is told as of now, and below the minimum only the count", async () => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "open", question: aQuestion() });
  await team.does("m1", { type: "estimate", round: team.round(), values: values(20, 50, 30) });
  const { aggregates } = await exportOf(team.source());
  expect(aggregates).toMatchObject([{ count: 1, result: null, inclusion: { minimum: 2 } }]);
});

test("a question that changed between rounds stands in two versions", async () => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "open", question: aQuestion() });
  await team.does("m0", {
    type: "open-round",
    kind: "open",
    question: aQuestion({ title: "How close by 2031?" }),
  });
  await team.does("m0", { type: "open-round", kind: "open", question: aQuestion() });
  const { questions, rounds } = await exportOf(team.source());
  expect(questions.map(({ version, title }) => [version, title])).toEqual([
    [1, "How close?"],
    [2, "How close by 2031?"],
  ]);
  expect(rounds.map(({ question }) => question)).toEqual([1, 2, 1]);
});

test("a text that was erased, deleted, edited away, or stands in no entry is not told", async () => {
  const team = await aWholeForecast();
  const { texts, ...source } = team.source();
  const file = await exportOf({
    ...source,
    texts: { ...texts, ["c".repeat(64)]: { salt: "", text: "stray" } },
  });
  const told = Object.values(file.texts).map(({ text }) => text);
  expect(told).toContain("Why not more?");
  expect(told).toContain("The order books.");
  expect(told).not.toContain("Why not less?");
  expect(told).not.toContain("stray");
});

test("an export as of an earlier entry is the export that was made then", async () => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "open", question: aQuestion() });
  const say = (member: string, ...percent: readonly number[]) =>
    team.does(member, { type: "estimate", round: team.round(), values: values(...percent) });
  await say("m1", 20, 50, 30);
  await say("m2", 10, 60, 30);
  const then = await exportOf(team.source());
  await say("m3", 50, 25, 25);
  expect(await exportOf({ ...team.source(), asOf: then.asOf.seq })).toEqual(then);
});
