import { expect, test } from "vitest";
import { asked, askedQuestion as question, isRead } from "#tests/support/commands.ts";

test.each([
  ["with its own hash of the board", { board: "0".repeat(64) }],
  ["with a field that nobody knows", { more: 1 }],
  ["without a title", { title: "" }],
  ["with half a character in its title", { title: "a\ud83d" }],
  ["with half a character in its resolution", { resolution: "\ude00" }],
  ["with a title of 301 characters", { title: "x".repeat(301) }],
  ["with one future", { futures: question.futures.slice(0, 1) }],
  ["with a future of more fields", { futures: question.futures.map((one) => ({ ...one, more: 1 })) }],
  [
    "with half a character in a future",
    { futures: question.futures.map((one) => ({ ...one, title: "\ud83d" })) },
  ],
  [
    "with a future named as every object is",
    { futures: question.futures.map((one) => ({ ...one, id: "valueOf" })) },
  ],
  [
    "with a colour that is no token",
    { futures: question.futures.map((one) => ({ ...one, colour: "red;}" })) },
  ],
  ["with another pool", { settings: { pool: "mean", floor: 0.01, exponent: 1 } }],
  ["with a floor of nothing", { settings: { pool: "logarithmic", floor: 0, exponent: 1 } }],
  ["with an exponent of nothing", { settings: { pool: "logarithmic", floor: 0.01, exponent: 0 } }],
])("[W2] a question %s opens no round", (_why, changes) => {
  expect(isRead(asked("open-round", { question: { ...question, ...changes } }))).toBe(false);
});
