import { act, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { AutomaticSeal } from "#app/_room/automatic-seal.tsx";
import { toValues } from "#lib/simplex/values.ts";
import type { Answer } from "#lib/wire/answer.ts";
import { fakeTime } from "#tests/support/fake-time.ts";

const start = "2026-10-14T14:00:00.000Z";
const offline: Answer = { ok: false, error: { code: "offline", facts: {} } };
const sealed: Answer = { ok: true, value: { digest: "a".repeat(64), nonce: "n" }, seq: 2 };

afterEach(() => vi.useRealTimers());

/** Ann, with a ballot in a sealed round that ends in a minute, whether she has a connection or not. */
async function show() {
  fakeTime(start);
  const round = aRound({ kind: "sealed", openedAt: start, endsAt: "2026-10-14T14:01:00.000Z" });
  const fake = aRoomWithKeys({ stage: "sealed", rounds: [round] });
  const line = { isUp: true };
  fake.answerWith(() => Promise.resolve(line.isUp ? sealed : offline));
  await fake.room.ballots.change(round.id, { values: toValues([30, 51, 19]) });
  render(fake.within(<AutomaticSeal />));
  return { ...fake, line, until: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)) };
}

test("what stands on the ballot is sealed shortly before the time runs out, once", async () => {
  const { given, until } = await show();
  await until(55_000);
  expect(given).toEqual([]);
  await until(10_000);
  expect(given.map(({ type }) => type)).toEqual(["seal"]);
});

test("without a connection it is tried again as long as the round runs, and sealed when the line is back in time", async () => {
  const { line, room, until } = await show();
  line.isUp = false;
  await until(58_500);
  expect(room.ballots.of("r1").now().ballot?.sealed).toBeUndefined();
  line.isUp = true;
  await until(1_400);
  expect(room.ballots.of("r1").now().ballot?.sealed?.nonce).toBe("n");
});

test("once the time is over nothing is tried any more", async () => {
  const { given, line, until } = await show();
  line.isUp = false;
  await until(61_000);
  const before = given.length;
  await until(60_000);
  expect(given.length).toBe(before);
});
