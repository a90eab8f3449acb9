import { expect, test } from "vitest";
import { heardWords } from "#app/w/[workspace]/forecast/heard-words.ts";
import { estimatesIn } from "#lib/documents/record-readings.ts";
import { aRound, anEstimate, question, storyOf } from "./a-session.ts";

const { futures } = question;
const probabilities = [0.12, 0.58, 0.3];
const estimates = estimatesIn(storyOf("r1"), "r1");

test("of an open round the aggregate is said", () => {
  expect(heardWords({ round: aRound(), futures, probabilities, estimates })).toBe(
    "Aggregate: Weaken 12, Status quo 58, Strengthen 30 percent",
  );
});

test("of a revealed round it is said that it is, and who is furthest apart", () => {
  const round = aRound({ kind: "sealed", stage: "revealed" });
  expect(heardWords({ round, futures, probabilities, estimates })).toBe(
    "Revealed. Weaken 12, Status quo 58, Strengthen 30 percent. Furthest apart: Analyst D and Analyst E.",
  );
});

test("where names are hidden nobody is told apart", () => {
  const round = aRound({ kind: "sealed", stage: "revealed" });
  const hidden = { label: "An analyst" };
  const said = estimatesIn(
    { "r1/A": anEstimate("A", [10, 60, 30], hidden), "r1/B": anEstimate("B", [40, 30, 30], hidden) },
    "r1",
  );
  expect(heardWords({ round, futures, probabilities, estimates: said })).not.toContain("apart");
});
