import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { instantAt, minutesAfter } from "#lib/kit/instant.ts";
import type { House } from "#tests/support/a-house.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { fakeTime, passUntil } from "#tests/support/fake-time.ts";
import { minute, shares } from "#tests/support/builders.ts";

beforeEach(() => {
  fakeTime(minute(0));
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => instantAt(Date.now());
const stage = async ({ state }: Pick<House, "state">) => (await state()).session.rounds.at(-1)?.stage;
const becomes = (house: Pick<House, "state">, wanted: string) =>
  passUntil(async () => (await stage(house)) === wanted);
const hour = 60 * 60_000;

test("[R6] a sealed round ends by itself at its time, by the clock, and not a moment before", async () => {
  const house = await aHouse({ now });
  const round = await house.opens({ kind: "sealed", minutes: 10 });
  await house.does("ann", { type: "seal", round, values: shares(1, 2) });
  await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
  expect(await stage(house)).toBe("running");
  await vi.advanceTimersByTimeAsync(1);
  await becomes(house, "revealed");
  const { entries, due } = must(await house.store.workspace(house.workspace));
  expect(entries.slice(-2).map(({ actor, event }) => [actor, event.type])).toEqual([
    ["clock", "round locked"],
    ["clock", "round revealed"],
  ]);
  const lockedAt = must(entries.at(-2)).at;
  expect(lockedAt >= minute(10) && lockedAt < minute(10.1)).toBe(true);
  expect(due).toBeNull();
  await house.authority.close();
});

test("[R6] an open round closes by itself; one without an end goes on", async () => {
  const house = await aHouse({ now });
  await house.opens({ minutes: 5 });
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await becomes(house, "closed");
  await house.opens();
  await vi.advanceTimersByTimeAsync(48 * hour);
  expect(await stage(house)).toBe("running");
  await house.authority.close();
});

test("[R6] a round whose time is advice goes on when it is over, also after a restart, and is ended by people", async () => {
  const house = await aHouse({ now });
  const round = await house.opens({ kind: "sealed", minutes: 10, atEnd: "advises" });
  expect(must(await house.store.workspace(house.workspace)).due).toBeNull();
  await house.does("ann", { type: "seal", round, values: shares(1, 2) });
  await vi.advanceTimersByTimeAsync(hour);
  expect(await stage(house)).toBe("running");
  await house.authority.close();
  const next = anAuthority({ store: house.store, now });
  await next.authority.resume();
  await vi.advanceTimersByTimeAsync(hour);
  const after = voices(next.authority, house.members);
  expect(await stage(after)).toBe("running");
  await after.does("fay", { type: "reveal-round", round });
  expect(await stage(after)).toBe("revealed");
  await next.authority.close();
});

test("[R6] a round that lasts for days ends at its time", async () => {
  const house = await aHouse({ now });
  await house.opens({ minutes: 40 * 24 * 60 });
  await vi.advanceTimersByTimeAsync(40 * 24 * hour - 60_000);
  expect(await stage(house)).toBe("running");
  await vi.advanceTimersByTimeAsync(60_000);
  await becomes(house, "closed");
  await house.authority.close();
});

test("[R6] an end that was moved is the one that counts", async () => {
  const house = await aHouse({ now });
  const round = await house.opens({ minutes: 5 });
  await house.does("fay", { type: "extend-round", round, minutes: 5 });
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(await stage(house)).toBe("running");
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await becomes(house, "closed");
  await house.authority.close();
});

test("[R6] a round whose time ran out while no process was there ends at the next start", async () => {
  const house = await aHouse({ now });
  const round = await house.opens({ kind: "sealed", minutes: 10 });
  await house.does("ann", { type: "seal", round, values: shares(1, 2) });
  await house.authority.close();
  await vi.advanceTimersByTimeAsync(hour);
  expect(must(await house.store.workspace(house.workspace)).entries.at(-1)?.event.type).toBe("round opened");
  const next = anAuthority({ store: house.store, now });
  const after = voices(next.authority, house.members);
  expect(await stage(after)).toBe("running");
  await next.authority.resume();
  await becomes(after, "revealed");
  await next.authority.close();
});

test("[S7] a round that somebody locked stays locked when its time is over, and after a restart", async () => {
  const house = await aHouse({ now });
  const round = await house.opens({ kind: "sealed", minutes: 10 });
  await house.does("fay", { type: "lock-round", round });
  await vi.advanceTimersByTimeAsync(hour);
  expect(await stage(house)).toBe("locked");
  await house.authority.close();
  const next = anAuthority({ store: house.store, now });
  await next.authority.resume();
  await vi.advanceTimersByTimeAsync(hour);
  expect(await stage(voices(next.authority, house.members))).toBe("locked");
  await next.authority.close();
});

test("[R6] a clock that is set back ends no round early and loses none; entries never go back in time", async () => {
  let offset = 0;
  const house = await aHouse({ now: () => minutesAfter(now(), offset) });
  await house.opens({ minutes: 10 });
  offset = -30;
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(await stage(house)).toBe("running");
  await house.does("ann", { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Early?" });
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  await becomes(house, "closed");
  const times = must(await house.store.workspace(house.workspace)).entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  await house.authority.close();
});

test("[R6] a store that is out of reach when a round should end makes the clock come back until it is there again", async () => {
  const faulty = aFaultyStore();
  const house = await aHouse({ now, store: faulty.store });
  await house.opens({ minutes: 5 });
  faulty.breaks("commit", "workspace");
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await passUntil(() => house.warnings.length > 2, 500);
  expect(await stage(house)).toBe("running");
  faulty.mends();
  await becomes(house, "closed");
  await house.authority.close();
});

test("[R6] a workspace that cannot even be loaded at the start is come back to", async () => {
  const faulty = aFaultyStore();
  const house = await aHouse({ now, store: faulty.store });
  await house.opens({ minutes: 5 });
  await house.authority.close();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  const next = anAuthority({ store: faulty.store, now });
  faulty.breaks("workspace");
  await next.authority.resume();
  await passUntil(() => next.warnings.length > 1, 500);
  faulty.mends();
  const after = voices(next.authority, house.members);
  await becomes(after, "closed");
  expect(await stage(after)).toBe("closed");
  await next.authority.close();
});
