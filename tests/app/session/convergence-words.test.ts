import { expect, test } from "vitest";
import { accountOfConvergence } from "#app/w/[workspace]/session/account-of-convergence.ts";
import { convergenceWords } from "#app/w/[workspace]/session/convergence-words.ts";
import { sinceBefore } from "#app/w/[workspace]/session/since-before.ts";
import type { RecordEstimate } from "#lib/documents/record.ts";
import { must } from "#lib/kit/assert.ts";
import type { Names } from "#lib/session/session.ts";
import { anAggregate, anEstimate, aRound, aView } from "#tests/app/forecast/a-session.ts";

type Said = Readonly<Record<string, readonly [percents: readonly number[], rationale?: string]>>;

const wordsOf = (...said: Parameters<typeof sinceIn>) => {
  const since = sinceIn(...said);
  return since === null ? null : convergenceWords(since);
};

function sinceIn(before: Said, now: Said, names: readonly [then: Names, now: Names] = ["names", "names"]) {
  const estimates = { ...saidIn("r1", before, names[0]), ...saidIn("r2", now, names[1]) };
  const view = aView({
    rounds: [
      aRound({ stage: "closed", names: names[0] }),
      aRound({ id: "r2", number: 2, stage: "closed", names: names[1] }),
    ],
    estimates,
    aggregates: {
      r1: anAggregate(saidIn("r1", before, names[0])),
      r2: anAggregate(saidIn("r2", now, names[1])),
    },
  });
  return sinceBefore(view);
}

function saidIn(round: string, said: Said, names: Names): Readonly<Record<string, RecordEstimate>> {
  return Object.fromEntries(
    Object.entries(said).map(([name, [percents, rationale = "Because."]]) => {
      const { member, ...nameless } = anEstimate(name, percents, { rationale });
      const label = names === "none" ? "An analyst" : nameless.label;
      return [
        `${round}/${round}-${name}`,
        { ...nameless, label, ...(names === "names" ? { member: member ?? "" } : {}) },
      ];
    }),
  );
}

const before: Said = {
  A: [[12, 64, 24]],
  B: [[10, 60, 30]],
  C: [[34, 42, 24]],
  D: [[5, 30, 65]],
  E: [[45, 47, 8]],
};
const now: Said = {
  A: [[10, 68, 22], "Habit."],
  B: [[6, 58, 36], "Patrols."],
  C: [[20, 50, 30], "A succession."],
  D: [[4, 38, 58]],
  E: [[32, 56, 12]],
};

test("a team that has come closer hears by how much, how far each moved, and how many moves had a new reason", () => {
  expect(wordsOf(before, now)).toEqual([
    "You have come closer: two analysts are 24 points apart on average, 31 in round 1.",
    "The uncertainty that lies between you is 64\u202f% of what it was.",
    "The aggregate moved 6 points, each of you 9 on average, 4 of them towards where the team was.",
    "3 of 5 moves came with a new reason. A move without one may be argument not written down, or conformity.",
  ]);
});

test("when every move came with a new reason it is said what that speaks for", () => {
  const reasoned = Object.fromEntries(
    Object.entries(now).map(([name, [percents]]) => [name, [percents, `What ${name} has learnt.`] as const]),
  );
  expect(wordsOf(before, reasoned)?.at(-1)).toBe(
    "5 of 5 moves came with a new reason: this is argument rather than conformity.",
  );
});

test("pseudonyms tell who moved as names do; without names nothing is said of anybody's move", () => {
  expect(wordsOf(before, now, ["pseudonyms", "pseudonyms"])).toEqual(wordsOf(before, now));
  for (const names of [
    ["none", "none"],
    ["pseudonyms", "names"],
    ["names", "none"],
  ] as const)
    expect(wordsOf(before, now, names)).toEqual([
      ...(wordsOf(before, now) ?? []).slice(0, 2),
      "The aggregate moved 6 points.",
    ]);
});

test("where other people spoke, the numbers are not said to be the team's coming closer", () => {
  const four = Object.fromEntries(Object.entries(now).filter(([name]) => name !== "D"));
  const words = wordsOf(before, four) ?? [];
  expect(words[0]).toMatch(/^The estimates lie closer together: /);
  expect(words.at(-1)).toBe("This compares 4 estimates with 5 of then, 4 people gave both.");
});

test("a team that has not moved is told just that", () => {
  expect(wordsOf(before, before)).toEqual(["Nobody has moved since round 1."]);
});

test("one estimate is no team: nothing is said", () => {
  expect(wordsOf(before, { A: [[1, 1, 98]] })).toBeNull();
});

test("the numbers can be asked where they come from, analyst by analyst, and add up again", () => {
  const since = must(sinceIn(before, now));
  const [moves, between] = must(accountOfConvergence(since, must(since.moves)).parts[0]).accounts;
  expect(moves?.inputs.rows).toHaveLength(5);
  expect(moves?.inputs.rows[3]).toEqual(["Analyst D", "8", "7", "no"]);
  expect(moves?.inputs.sum).toEqual(["Mean", "9", "4.42", "3 of 5"]);
  expect(moves?.result).toBe("45 ÷ 5 = 9 points moved on average.");
  expect(between?.result).toMatch(/ = 64\u202f%\.$/);
});
