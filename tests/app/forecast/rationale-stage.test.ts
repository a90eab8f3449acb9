import { expect, test } from "vitest";
import { rationaleStage, rationaleWords } from "#app/w/[workspace]/forecast/rationale-stage.ts";

const at = new Date(2026, 9, 14, 14, 5).toISOString();
const say = (
  stage: ReturnType<typeof rationaleStage>,
  number: { readonly at: string; readonly hasRationale: boolean } | null,
  isConnected = true,
) => rationaleWords({ stage, number, isConnected });

test.each([
  [{ written: null, given: "" }, "none"],
  [{ written: null, given: "Why" }, "given"],
  [{ written: "Why", given: "Why" }, "given"],
  [{ written: "Why", given: "" }, "written"],
  [{ written: "Why", given: "", isDue: true }, "goes along"],
  [{ written: "Why", given: "", isDue: true, isOnItsWay: true }, "on its way"],
  [{ written: "", given: "Why" }, "written"],
] as const)("%j is %s", (facts, stage) => {
  expect(rationaleStage({ isDue: false, isOnItsWay: false, ...facts })).toBe(stage);
});

test("one's own side says which of the two, number and rationale, is given, kept here or waiting", () => {
  expect(say("none", null)).toBe("");
  expect(say("none", { at, hasRationale: false })).toBe("Your number is given, 14:05; no rationale yet");
  expect(say("given", { at, hasRationale: true })).toBe("Given 14:05, with your number");
  expect(say("written", null)).toBe("Kept here until you give it");
  expect(say("written", { at, hasRationale: false })).toBe(
    "Kept here until you give it; your number is given without it",
  );
  expect(say("written", { at, hasRationale: true })).toBe(
    "Kept here until you give it; others read what you gave before",
  );
  expect(say("goes along", null)).toBe("Kept here. It goes with your number");
  expect(say("on its way", null)).toBe("On its way");
  expect(say("on its way", null, false)).toBe("Waiting, sent once when you are back");
});
