import { describe, expect, test } from "vitest";
import { isAskedFirst, waysOn } from "#app/_room/next-step.ts";
import { aRound, aView, anAggregate, storyOf } from "./a-session.ts";

const now = { today: "2026-10-14", isOver: false };
const later = { ...now, isOver: true };
const sealed = aRound({ kind: "sealed", expected: null });
const marks = (done: number) => ({ round: "r1", sealed: done, expected: 5 });
const nextOf = (...facts: Parameters<typeof aView>) => waysOn(aView(...facts), now);

test("the first round is opened sealed, the next ones open", () => {
  expect(nextOf({ stage: "framing" }).next).toMatchObject({ label: "Open round 1", kind: "sealed" });
  const revealed = { ...sealed, stage: "revealed" as const };
  expect(nextOf({ stage: "revealed", rounds: [revealed] }).next).toMatchObject({
    label: "Open round 2",
    kind: "open",
  });
});

test("a sealed round waits for those who have not sealed, and can be revealed without them", () => {
  const ways = nextOf({ stage: "sealed", rounds: [sealed], marks: marks(3) });
  expect(ways.next?.label).toBe("Nudge 2 analysts");
  expect(ways.others.map(({ label }) => label)).toEqual([
    "Reveal with 3 of 5",
    "5 minutes more",
    "Lock, and reveal later",
  ]);
});

test("with nobody left to wait for, the next step becomes the reveal by itself", () => {
  expect(nextOf({ stage: "sealed", rounds: [sealed], marks: marks(5) }).next).toMatchObject({
    label: "Reveal",
    isEarly: false,
  });
  expect(nextOf({ stage: "locked", rounds: [{ ...sealed, stage: "locked" }] }).next?.label).toBe("Reveal");
});

test("nobody is revealed when nobody has sealed", () => {
  const ways = nextOf({ stage: "sealed", rounds: [sealed], marks: marks(0) });
  expect(ways.next?.do).toBe("nudge");
  expect(ways.others.map((step) => step.do)).toEqual(["extend"]);
});

test("an open round is closed when everybody has estimated, and before that by another way on", () => {
  const estimates = storyOf("r1");
  expect(nextOf({ rounds: [aRound()], estimates }).next?.label).toBe("Close round 1");
  const four = Object.fromEntries(Object.entries(estimates).slice(0, 4));
  const ways = nextOf({ rounds: [aRound()], estimates: four });
  expect(ways.next?.label).toBe("Nudge 1 analyst");
  expect(ways.note).toBe("4 of 5 have estimated");
  expect(ways.others.map(({ label }) => label)).toEqual(["Close round 1", "5 minutes more"]);
});

test("watching leads to the resolution once the horizon has come", () => {
  const rounds = [aRound({ endsAt: null })];
  const view = aView({ stage: "watching", rounds, estimates: storyOf("r1") });
  expect(waysOn(view, { ...now, today: "2028-12-30" }).next?.label).toBe("Close round 1");
  expect(waysOn(view, { ...now, today: "2028-12-31" }).next?.label).toBe("Resolve");
});

test("a closed round leads to the report, and on to watching, another round or the resolution", () => {
  const rounds = [aRound({ stage: "closed" })];
  const ways = nextOf({ stage: "closed", rounds, estimates: storyOf("r1") });
  expect(ways.next?.label).toBe("Read the report");
  expect(ways.others.map(({ label }) => label)).toEqual(["Open round 2", "Watch", "Resolve"]);
});

test("a closed round with too few estimates leads to another round, as there is nothing to report", () => {
  const ways = nextOf({ stage: "closed", rounds: [aRound({ stage: "closed" })] });
  expect(ways.next).toMatchObject({ label: "Open round 2", isByForm: true });
  expect(ways.note).toBe("Too few estimates for a report");
});

test("a question that is resolved leads to its report, where a round has an aggregate to tell of", () => {
  const [first, second] = [aRound({ stage: "closed" }), aRound({ id: "r2", number: 2, stage: "closed" })];
  const estimates = storyOf("r1");
  const aggregates = { r1: anAggregate(estimates) };
  const resolved = { stage: "resolved", estimates, aggregates } as const;
  expect(nextOf({ ...resolved, rounds: [first] }).next?.label).toBe("Read the report");
  expect(nextOf({ ...resolved, rounds: [first, second] }).next?.label).toBe("Read the report");
  expect(nextOf({ stage: "resolved", rounds: [first] })).toMatchObject({
    next: null,
    note: "Too few estimates for a report",
  });
});

test("what cannot be taken back is asked about when there would be no aggregate, however few are expected", () => {
  const one = { round: "r1", sealed: 1, expected: 1 };
  const reveal = nextOf({ stage: "sealed", rounds: [sealed], marks: one }).next;
  const close = nextOf({
    rounds: [aRound({ expected: 1 })],
    estimates: { "r1/A": storyOf("r1")["r1/A"] as never },
  }).next;
  expect([reveal, close].map((step) => step !== null && isAskedFirst(step))).toEqual([true, true]);
});

test("no way on has the name of the next step", () => {
  const stages = [
    "framing",
    "sealed",
    "locked",
    "revealed",
    "open",
    "watching",
    "closed",
    "resolved",
  ] as const;
  for (const stage of stages) {
    const { next, others } = nextOf({ stage, rounds: [aRound()], estimates: storyOf("r1") });
    expect(others.map(({ label }) => label)).not.toContain(next?.label);
  }
});

test("a round in which nobody is expected asks for analysts, not for a reveal of nothing", () => {
  const nobody = { round: "r1", sealed: 0, expected: 0 };
  expect(nextOf({ stage: "sealed", rounds: [sealed], marks: nobody }).next?.do).toBe("invite");
  expect(nextOf({ rounds: [aRound({ expected: 0 })] }).next?.do).toBe("invite");
});

test("before the count is known nobody is asked to reveal, and whoever has not sealed can be nudged", () => {
  const ways = nextOf({ stage: "sealed", rounds: [sealed] });
  expect([ways.next?.do, ways.others.map((step) => step.do)]).toEqual(["nudge", ["extend"]]);
});

describe("when the time of a round is up that goes on", () => {
  const advised = { ...sealed, atEnd: "advises" as const };

  test("the next step is to end it with what there is, and says that the time is up", () => {
    const ways = waysOn(aView({ stage: "sealed", rounds: [advised], marks: marks(3) }), later);
    expect(ways.next).toMatchObject({ label: "Reveal with 3 of 5", isEarly: true });
    expect(ways.note).toBe("Time is up, 3 of 5 have sealed");
    expect(ways.others.map((step) => step.do)).toEqual(["nudge", "extend", "lock"]);
    const four = Object.fromEntries(Object.entries(storyOf("r1")).slice(0, 4));
    const open = waysOn(aView({ rounds: [aRound({ atEnd: "advises" })], estimates: four }), later);
    expect([open.next?.label, open.note]).toEqual(["Close round 1", "Time is up, 4 of 5 have estimated"]);
  });

  test("nobody is revealed all the same when nobody has sealed", () => {
    const ways = waysOn(aView({ stage: "sealed", rounds: [advised], marks: marks(0) }), later);
    expect(ways.next?.do).toBe("nudge");
  });

  test("a round that the server ends keeps its next step for the moment that this takes", () => {
    const ways = waysOn(aView({ stage: "sealed", rounds: [sealed], marks: marks(3) }), later);
    expect(ways.next?.do).toBe("nudge");
  });
});

test("the next round shows names as the last one did: no default unmasks anybody", () => {
  for (const names of ["names", "pseudonyms", "none"] as const) {
    const rounds = [aRound({ stage: "closed", names })];
    const opens = nextOf({ stage: "closed", rounds, estimates: storyOf("r1") }).others.filter(
      (step) => step.do === "open",
    );
    expect(opens.map((step) => step.names)).toEqual([names, names]);
  }
});
