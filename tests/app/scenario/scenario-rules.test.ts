import { expect, test } from "vitest";
import { impactOfKey, impactWords } from "#app/w/[workspace]/scenario/impact.tsx";
import { lostAnchors } from "#app/w/[workspace]/scenario/lost-anchors.ts";
import { neighbourOf, stepOf } from "#app/w/[workspace]/scenario/neighbour-of.ts";
import { latestForecast } from "#app/w/[workspace]/scenario/use-forecast.ts";
import { undoKeyOf } from "#app/w/[workspace]/scenario/use-undo-keys.ts";
import { windowOf } from "#app/w/[workspace]/scenario/window-of.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate } from "#lib/documents/record.ts";
import { must } from "#lib/kit/assert.ts";
import { aQuestion } from "#tests/support/builders.ts";

const box = (left: number, top: number, height = 40) => ({
  left,
  top,
  right: left + 90,
  bottom: top + height,
});
/** Two rows of three cells, the middle one of the second row twice as high. */
const cells = [box(0, 0), box(100, 0), box(200, 0), box(0, 50), box(100, 50, 80), box(200, 50)];

test.each([
  [1, "ArrowLeft", 0],
  [1, "ArrowRight", 2],
  [1, "ArrowDown", 4],
  [4, "ArrowUp", 1],
  [5, "ArrowLeft", 4],
  [0, "ArrowLeft", -1],
  [0, "ArrowUp", -1],
  [5, "ArrowDown", -1],
])("from cell %i %s leads to cell %i", (from, key, to) => {
  expect(neighbourOf(cells, from, must(stepOf(key)))).toBe(to);
});

test("other keys are no step", () => {
  expect(stepOf("Enter")).toBeNull();
});

test("as many futures are shown as fit, beginning with the chosen one, and never fewer than could be", () => {
  const row = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  const shown = (chosen: string | null, many: number) =>
    windowOf(row, chosen, many)
      .map(({ id }) => id)
      .join("");
  expect([
    shown(null, 1),
    shown("c", 1),
    shown("b", 3),
    shown("e", 3),
    shown("gone", 2),
    shown("c", 9),
  ]).toEqual(["a", "c", "bcd", "cde", "ab", "abcde"]);
});

test("a figure sets an impact, the minus turns it round, Delete takes it back", () => {
  expect(impactOfKey("2", null)).toBe(2);
  expect(impactOfKey("-", 2)).toBe(-2);
  expect(impactOfKey("-", null)).toBeNull();
  expect(impactOfKey("Delete", -3)).toBeNull();
  expect(impactOfKey("4", 1)).toBeUndefined();
  expect(impactOfKey("ArrowRight", 1)).toBeUndefined();
});

test("an impact reads as figure and words", () => {
  expect([null, -3, 0, 1].map(impactWords)).toEqual([
    "not judged",
    "−3, very bad",
    "0, neither good nor bad",
    "+1, somewhat good",
  ]);
});

test("threads whose things were removed are lost, each place once; those at the question and at estimates cannot be", () => {
  const anchors = [
    { kind: "driver", id: "gone" },
    { kind: "driver", id: "gone" },
    { kind: "driver", id: "here" },
    { kind: "activity", id: "here/gone" },
    { kind: "question", id: "title" },
    { kind: "estimate", id: "r1/s1" },
  ] as const;
  expect(lostAnchors(anchors, ["here"])).toEqual([
    { kind: "driver", id: "gone" },
    { kind: "activity", id: "here/gone" },
  ]);
});

test("undo and redo have the keys that every desk has", () => {
  const key = (letter: string, more = {}) => ({
    key: letter,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  });
  expect(undoKeyOf(key("z", { ctrlKey: true }))).toBe("undo");
  expect(undoKeyOf(key("Z", { metaKey: true, shiftKey: true }))).toBe("redo");
  expect(undoKeyOf(key("y", { ctrlKey: true }))).toBe("redo");
  expect(undoKeyOf(key("z"))).toBeNull();
  expect(undoKeyOf(key("z", { ctrlKey: true, altKey: true }))).toBeNull();
});

test("the forecast beside the futures is the newest aggregate there is, by the futures that its round froze", () => {
  const round = (number: number) =>
    ({ id: `r${number}`, number, question: aQuestion() }) as unknown as PlacedRound;
  const shown = (...parts: number[]) => ({ shown: parts }) as unknown as RecordAggregate;
  const below = { shown: null } as unknown as RecordAggregate;
  expect(latestForecast([round(1), round(2)], { r1: shown(18, 54, 28), r2: below })).toEqual({
    round: 1,
    shown: { f1: 18, f2: 54, f3: 28 },
  });
  expect(latestForecast([round(1)], {})).toBeNull();
});
