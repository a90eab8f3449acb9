import { expect, test } from "vitest";
import * as Y from "yjs";
import { boardOf } from "#lib/documents/board-content.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { defaultSettings } from "#lib/scenario/question.ts";
import { askedQuestion } from "#lib/wire/question.ts";
import { aScenario } from "#tests/support/builders.ts";

const aBoard = () => boardOf(boardFrom(aScenario()));

test("[R1] the question is what the board says, with colours and order, and passes the schema of the wire", () => {
  const question = questionOf(aBoard());
  expect(question).toEqual({
    title: "How close will the two be?",
    resolution: "By the report of the year.",
    horizon: "2030-12-31",
    ordered: true,
    futures: [
      { id: "weaken", title: "Weaken", short: "Weaken", colour: "against-2", order: 0 },
      { id: "strengthen", title: "Strengthen", short: "Strengthen", colour: "towards-2", order: 1 },
    ],
    settings: defaultSettings,
  });
  expect(askedQuestion.parse(question)).toEqual(question);
});

test("unordered futures keep the colours of their slots when one is taken away", () => {
  const [a, b] = aScenario().futures;
  const futures = [a, b, { ...a, id: "third" }].map((future) => ({
    ...aScenario().futures[0],
    ...future,
    drivers: [],
  }));
  const board = boardOf(
    boardFrom(
      aScenario({ futures: futures as never, question: { ...aScenario().question, ordered: false } }),
    ),
  );
  board.getMap("items").delete("strengthen");
  expect(questionOf(board).futures.map(({ id, colour, order }) => [id, colour, order])).toEqual([
    ["weaken", "future-1", 0],
    ["third", "future-3", 1],
  ]);
});

test("a future without a short title gets its first words", () => {
  const board = aBoard();
  board.getText(textOf.item("weaken", "short")).delete(0, 6);
  board.getText(textOf.item("weaken", "title")).insert(6, " beyond all that was");
  expect(questionOf(board).futures[0]).toMatchObject({
    title: "Weaken beyond all that was",
    short: "Weaken beyond",
  });
});

test("settings that nobody knows are those a question has by itself", () => {
  const board = aBoard();
  for (const [pool, expected] of [
    ["linear", "linear"],
    ["median", "median"],
    ["mean", "logarithmic"],
    [7, "logarithmic"],
  ] as const) {
    board.getMap("settings").set("pool", pool);
    expect(questionOf(board).settings.pool).toBe(expected);
  }
  board.getMap("settings").set("horizon", "x".repeat(100));
  expect(questionOf(board).horizon).toBe("");
});

test("an empty board asks nothing, and says so without failing", () => {
  expect(questionOf(new Y.Doc())).toMatchObject({ title: "", futures: [], ordered: false, horizon: "" });
});

test("[W3] a short title that two people made too long at once is cut, and passes the schema of the wire", () => {
  const board = aBoard();
  board.getText(textOf.item("weaken", "short")).insert(6, " a little bit more");
  const question = questionOf(board);
  expect(question.futures[0]?.short).toBe("Weaken a");
  expect(askedQuestion.parse(question)).toEqual(question);
});
