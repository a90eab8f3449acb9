import { describe, expect, test } from "vitest";
import { chipWords, stageWords, tallyWords, timeLeft } from "#app/_room/session-words.ts";
import { screenOf } from "#app/w/[workspace]/forecast/screen-of.ts";
import { anAggregate, anEstimate, aRound, aView, storyOf } from "./a-session.ts";

const sealed = aRound({ kind: "sealed", expected: null });

describe("an open round", () => {
  const estimates = storyOf("r1");
  const view = aView({
    rounds: [aRound()],
    estimates,
    aggregates: { r1: anAggregate(estimates) },
    seats: { r1: "C" },
  });

  test("shows everyone's estimates, one's own among them, and how many of those expected have estimated", () => {
    expect(view.estimates.map(({ label }) => label)).toEqual(
      ["A", "B", "C", "D", "E"].map((name) => `Analyst ${name}`),
    );
    expect(view.own?.label).toBe("Analyst C");
    expect(view.tally).toEqual({ done: 5, expected: 5 });
    expect(view.aggregate?.shown).toEqual([12, 58, 30]);
  });

  test("leaves out what was withdrawn", () => {
    const withdrawn = { ...estimates, "r1/C": anEstimate("C", [20, 50, 30], { withdrawn: true }) };
    const left = aView({ rounds: [aRound()], estimates: withdrawn, seats: { r1: "C" } });
    expect(left.own).toBeNull();
    expect(left.tally).toEqual({ done: 4, expected: 5 });
  });

  test("lets those estimate who may, and everyone else look on", () => {
    expect(screenOf(view, true)).toBe("open");
    expect(screenOf(view, false)).toBe("shown");
  });
});

describe("a sealed round that runs", () => {
  test("says nothing but how many have sealed", () => {
    const marks = { round: "r1", sealed: 3, expected: 5 };
    const view = aView({ stage: "sealed", rounds: [sealed], marks });
    expect(view.tally).toEqual({ done: 3, expected: 5 });
    expect([view.estimates, view.aggregate]).toEqual([[], null]);
    expect(stageWords(view)).toBe("Nobody sees anyone else’s numbers until the reveal");
  });

  test("does not know the count before the first notice, nor from another round's", () => {
    expect(aView({ stage: "sealed", rounds: [sealed] }).tally).toBeNull();
    const marks = { round: "r0", sealed: 3, expected: 5 };
    expect(aView({ stage: "sealed", rounds: [sealed], marks }).tally).toBeNull();
  });

  test("hides the team from everybody, whoever looks, also once it is locked", () => {
    for (const mayEstimate of [true, false]) {
      expect(screenOf(aView({ stage: "sealed", rounds: [sealed] }), mayEstimate)).toBe("sealed");
      expect(
        screenOf(aView({ stage: "locked", rounds: [{ ...sealed, stage: "locked" }] }), mayEstimate),
      ).toBe("sealed");
    }
  });

  test("is shown to everybody after the reveal", () => {
    const view = aView({ stage: "revealed", rounds: [{ ...sealed, stage: "revealed" }] });
    expect(screenOf(view, true)).toBe("shown");
  });
});

test("before the first round there is nothing, and it says so", () => {
  const view = aView({ stage: "framing" });
  expect([chipWords(view), stageWords(view), screenOf(view, true)]).toEqual([
    "No round",
    "Nothing is running",
    "none",
  ]);
});

test("the chip and its sentence name the stage", () => {
  const words = (stage: Parameters<typeof aView>[0] extends infer F ? NonNullable<F> : never) => {
    const view = aView(stage);
    return `${chipWords(view)} · ${stageWords(view)}`;
  };
  const estimates = storyOf("r1");
  expect(words({ stage: "open", rounds: [aRound({ number: 2 })] })).toBe(
    "Round 2, open · Everyone sees everyone’s numbers as they move",
  );
  expect(words({ stage: "open", rounds: [aRound({ names: "none" })] })).toBe(
    "Round 1, open · Everyone sees the numbers, nobody whose they are",
  );
  expect(words({ stage: "closed", rounds: [aRound({ stage: "closed" })], estimates })).toBe(
    "Round 1, closed · Five estimates, frozen",
  );
  expect(words({ stage: "watching", rounds: [aRound({ endsAt: null })] })).toMatch(/^Watching · /);
  const opened = Object.fromEntries(
    Object.entries(estimates).map(([key, said]) => [key, { ...said, nonce: "n" }]),
  );
  const revealed = { ...sealed, stage: "revealed" as const, digests: ["a", "b", "c", "d", "e"] };
  expect(words({ stage: "revealed", rounds: [revealed], estimates: opened })).toBe(
    "Round 1, revealed · Five seals, five matches",
  );
});

test("counts are sentences", () => {
  expect(tallyWords({ done: 1, expected: 5 }, "estimated")).toBe("1 of 5 has estimated");
  expect(tallyWords({ done: 3, expected: 5 }, "sealed")).toBe("3 of 5 have sealed");
});

test.each([
  [380_000, "6:20 left"],
  [5_000, "0:05 left"],
  [0, "0:00 left"],
  [-70_000, "1:10 over"],
  [7_500_000, "2 h 05 min left"],
  [3 * 86_400_000, "3 days left"],
])("with %d ms to go the clock says %s", (left, words) => {
  const end = "2026-10-14T14:20:00.000Z";
  expect(timeLeft(end, Date.parse(end) - left)).toBe(words);
});
