import { expect, test } from "vitest";
import { disagreementWords } from "#app/w/[workspace]/forecast/disagreement-words.ts";
import { estimateDots, pointOver } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { rationaleStage } from "#app/w/[workspace]/forecast/rationale-stage.ts";
import { ghostValues, startingValues } from "#app/w/[workspace]/forecast/starting-values.ts";
import { inOrderOfDissent } from "#app/w/[workspace]/forecast/voices.ts";
import { estimatesIn } from "#lib/documents/record-readings.ts";
import { evenValues, toValues } from "#lib/simplex/values.ts";
import { anAggregate, anEstimate, aRound, aView, question, storyOf } from "./a-session.ts";

const round = aRound({ id: "r2", number: 2 });
const before = aRound({ number: 1, stage: "closed" });
const estimates = storyOf("r2");
const earlier = { "r1/C": anEstimate("C", [34, 42, 24]), "r1/D": anEstimate("D", [5, 30, 65]) };
const view = aView({
  rounds: [before, round],
  estimates: { ...estimates, ...earlier },
  aggregates: { r2: anAggregate(estimates) },
  seats: { r1: "C", r2: "C" },
});

test("the one furthest from the aggregate speaks first", () => {
  const voices = inOrderOfDissent(view, round);
  expect(voices.map(({ said }) => said.seat)).toEqual(["D", "E", "A", "C", "B"]);
  expect(voices[0]).toMatchObject({
    distance: 28,
    isMine: false,
    moved: 8,
    without: { future: 2, before: 30, after: 24 },
  });
  expect(voices.find(({ isMine }) => isMine)).toMatchObject({ moved: 14, said: { label: "Analyst C" } });
});

test("with fewer than three estimates nobody is told what the aggregate would be without them", () => {
  const two = { "r2/A": anEstimate("A", [10, 68, 22]), "r2/B": anEstimate("B", [6, 58, 36]) };
  const few = aView({ rounds: [round], estimates: two, aggregates: { r2: anAggregate(two) } });
  expect(inOrderOfDissent(few, round).map(({ without }) => without)).toEqual([null, null]);
});

test("without an aggregate there is no distance to sort by", () => {
  const one = aView({ rounds: [round], estimates: { "r2/A": anEstimate("A", [10, 68, 22]) } });
  expect(inOrderOfDissent(one, round)).toMatchObject([{ distance: null, without: null }]);
});

test("disagreement is said in points and in shares of the uncertainty", () => {
  const words = disagreementWords(anAggregate(estimates), { number: 1, aggregate: anAggregate(earlier) });
  expect(words).toBe(
    "Two analysts are 24 points apart on average, 41 in round 1. 9\u202f% of the uncertainty lies between you, the rest is each one’s own doubt.",
  );
  expect(disagreementWords(null, null)).toBeNull();
});

test("dots carry names and letters, and one's own is marked", () => {
  const dots = estimateDots(estimatesIn(estimates, "r2"), { seat: "C" });
  expect(dots.find(({ id }) => id === "D")).toMatchObject({ name: "Analyst D", initials: "D", mine: false });
  expect(dots.find(({ id }) => id === "C")).toMatchObject({
    name: "Analyst C (you)",
    mine: true,
  });
});

test("a point that is no vector over these futures is not shown", () => {
  const point = toValues([1, 2, 3]);
  expect(pointOver(3, point)).toBe(point);
  const misfits = [toValues([1, 1]), "anywhere", undefined, [0.1, 0.2, 0.7]];
  expect(misfits.map((misfit) => pointOver(3, misfit))).toEqual(misfits.map(() => undefined));
});

test("one's point begins where one has put it, else where it was kept for this round, else where it was, else in the middle", () => {
  const kept = toValues([10, 10, 80]);
  expect(startingValues(view, round, kept)).toEqual(toValues([20, 50, 30]));
  const fresh = aView({ rounds: [before, round], estimates: earlier, seats: { r1: "C" } });
  expect(startingValues(fresh, round, kept)).toEqual(kept);
  expect(startingValues(fresh, round)).toEqual(toValues([34, 42, 24]));
  expect(startingValues(aView({ rounds: [round] }), round)).toEqual(evenValues(3));
});

test("there is no ghost of a round that asked for other futures", () => {
  const other = { ...question, futures: question.futures.slice(0, 2) };
  const changed = aView({
    rounds: [aRound({ question: other }), round],
    estimates: earlier,
    seats: { r1: "C" },
  });
  expect(ghostValues(changed, round)).toBeUndefined();
});

test("a rationale is private until it is given, and then on its way until others read it", () => {
  const facts = { written: "why", given: "", isDue: false, isOnItsWay: false };
  expect(rationaleStage({ ...facts, written: null })).toBe("none");
  expect(rationaleStage(facts)).toBe("written");
  expect(rationaleStage({ ...facts, isDue: true })).toBe("goes along");
  expect(rationaleStage({ ...facts, isDue: true, isOnItsWay: true })).toBe("on its way");
  expect(rationaleStage({ ...facts, given: "why" })).toBe("given");
});
