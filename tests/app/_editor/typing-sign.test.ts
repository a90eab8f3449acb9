import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { typingSign } from "#app/_editor/typing-sign.ts";
import { fakeTime } from "#tests/support/fake-time.ts";

beforeEach(() => fakeTime("2026-10-14T14:00:00.000Z"));
afterEach(() => void vi.useRealTimers());

function watched() {
  const shown: (readonly [seconds: number, is: boolean])[] = [];
  const start = Date.now();
  return { shown, sign: typingSign((is) => void shown.push([(Date.now() - start) / 1000, is])) };
}

test("the sign appears with the first key and goes four seconds after the last", () => {
  const { shown, sign } = watched();
  for (let key = 0; key < 10; key += 1) {
    sign.typed();
    vi.advanceTimersByTime(500);
  }
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual([
    [0, true],
    [8.5, false],
  ]);
});

test("what is sent or left takes the sign away at once, yet never twice within a second", () => {
  const { shown, sign } = watched();
  sign.typed();
  vi.advanceTimersByTime(200);
  sign.stop();
  vi.advanceTimersByTime(100);
  sign.typed();
  sign.stop();
  vi.advanceTimersByTime(5_000);
  sign.typed();
  vi.advanceTimersByTime(2_000);
  sign.stop();
  expect(shown).toEqual([
    [0, true],
    [1, false],
    [5.3, true],
    [7.3, false],
  ]);
});

test("somebody who is not writing shows nothing", () => {
  const { shown, sign } = watched();
  sign.stop();
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual([]);
});
