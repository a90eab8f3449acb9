import { expect, test } from "vitest";
import { waysOn } from "#app/_room/next-step.ts";
import { aRound, aView, storyOf } from "./a-session.ts";

const today = "2026-10-14";
const sealed = aRound({ kind: "sealed", expected: null });
const marks = (done: number) => ({ round: "r1", sealed: done, expected: 5 });
const nextOf = (...facts: Parameters<typeof aView>) => waysOn(aView(...facts), today);

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
  expect(ways.others.map(({ label }) => label)).toEqual(["Reveal with 3 of 5", "Lock, and reveal later"]);
});

test("with nobody left to wait for, the next step becomes the reveal by itself", () => {
  expect(nextOf({ stage: "sealed", rounds: [sealed], marks: marks(5) }).next).toMatchObject({
    label: "Reveal",
    isEarly: false,
  });
  expect(nextOf({ stage: "locked", rounds: [{ ...sealed, stage: "locked" }] }).next?.label).toBe("Reveal");
});

test("nobody is revealed when nobody has sealed", () => {
  expect(nextOf({ stage: "sealed", rounds: [sealed], marks: marks(0) }).others).toEqual([]);
});

test("an open round is closed when everybody has estimated, and before that by another way on", () => {
  const estimates = storyOf("r1");
  expect(nextOf({ rounds: [aRound()], estimates }).next?.label).toBe("Close round 1");
  const four = Object.fromEntries(Object.entries(estimates).slice(0, 4));
  const ways = nextOf({ rounds: [aRound()], estimates: four });
  expect(ways.next?.label).toBe("Nudge 1 analyst");
  expect(ways.note).toBe("4 of 5 have estimated");
  expect(ways.others.map(({ label }) => label)).toEqual(["Close round 1"]);
});

test("watching leads to the resolution once the horizon has come", () => {
  const rounds = [aRound({ endsAt: null })];
  const view = aView({ stage: "watching", rounds, estimates: storyOf("r1") });
  expect(waysOn(view, "2028-12-30").next?.label).toBe("Close round 1");
  expect(waysOn(view, "2028-12-31").next?.label).toBe("Resolve");
});

test("a closed round leads to the report, and on to watching, another round or the resolution", () => {
  const ways = nextOf({ stage: "closed", rounds: [aRound({ stage: "closed" })] });
  expect(ways.next?.label).toBe("Read the report");
  expect(ways.others.map(({ label }) => label)).toEqual(["Open round 2", "Watch", "Resolve"]);
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
