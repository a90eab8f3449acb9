import { expect, test } from "vitest";
import { aTeam } from "#tests/support/a-room.ts";
import { aQuestion } from "#tests/support/builders.ts";

test("a question without a title is not frozen, and the refusal says that it is the question", () => {
  const opened = aTeam().give(
    "owen",
    { type: "open-round", kind: "open" },
    { question: aQuestion({ title: "  " }) },
  );
  expect(opened).toMatchObject({ error: { code: "bad-question", facts: { untitled: "question" } } });
});
