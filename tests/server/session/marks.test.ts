import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { roles } from "#lib/session/session.ts";
import { notice } from "#lib/wire/notice.ts";
import { createTally, MARKS_TICK_MS, marksFor, marksOf } from "#server/session/marks.ts";
import { aHouse } from "#tests/support/a-house.ts";
import { aMember, an, shares } from "#tests/support/builders.ts";

const values = shares(1, 2);
const marks = (sealed: number) => ({
  kind: "marks" as const,
  round: an<never>("r1"),
  sealed,
  expected: 2,
  members: [
    { member: aMember("ann"), sealed: sealed > 0 },
    { member: aMember("bob"), sealed: sealed > 1 },
  ],
});

test("[S4] there are marks while a sealed round runs, and at no other time", async () => {
  const house = await aHouse();
  const now = async () => marksOf(await house.state());
  expect(await now()).toBeNull();
  const open = await house.opens({ minutes: 5 });
  expect(await now()).toBeNull();
  await house.does("owen", { type: "close-round", round: open });
  const round = await house.opens({ kind: "sealed" });
  expect(await now()).toMatchObject({ round, sealed: 0, expected: 3 });
  await house.does("fay", { type: "lock-round", round });
  expect(await now()).toBeNull();
});

test("[S4] the marks say of each analyst whether they have sealed, of others only if they have, and nothing else", async () => {
  const house = await aHouse();
  const round = await house.opens({ kind: "sealed" });
  const { ann, bob, cy, owen } = house.members;
  for (const name of ["cy", "owen", "cy"]) await house.does(name, { type: "seal", round, values });
  const told = must(marksOf(await house.state()));
  expect(told).toEqual({
    kind: "marks",
    round,
    sealed: 2,
    expected: 4,
    members: [
      { member: must(owen), sealed: true },
      { member: must(ann), sealed: false },
      { member: must(bob), sealed: false },
      { member: must(cy), sealed: true },
    ],
  });
  expect(notice.parse(told)).toEqual(told);
});

test("[S3] a mark once set stays when its author seals again or leaves", async () => {
  const house = await aHouse();
  const round = await house.opens({ kind: "sealed" });
  await house.does("ann", { type: "seal", round, values });
  const before = must(marksOf(await house.state()));
  await house.does("ann", { type: "seal", round, values: shares(1, 1) });
  expect(marksOf(await house.state())).toEqual(before);
  await house.does("ann", { type: "leave" });
  expect(marksOf(await house.state())).toMatchObject({ sealed: 1 });
});

test("[S4] who leaves or turns observer without having sealed is no longer waited for: 3 of 3 have sealed", async () => {
  const house = await aHouse();
  await house.does("owen", { type: "change-role", member: must(house.members["obs"]), role: "analyst" });
  const round = await house.opens({ kind: "sealed" });
  for (const name of ["ann", "bob", "cy"]) await house.does(name, { type: "seal", round, values });
  expect(marksOf(await house.state())).toMatchObject({ sealed: 3, expected: 4 });
  await house.does("fay", { type: "change-role", member: must(house.members["obs"]), role: "observer" });
  expect(marksOf(await house.state())).toMatchObject({ sealed: 3, expected: 3 });
  await house.does("fay", { type: "change-role", member: must(house.members["obs"]), role: "analyst" });
  await house.does("obs", { type: "leave" });
  expect(marksOf(await house.state())).toMatchObject({ sealed: 3, expected: 3 });
});

test.each([...roles, null])(
  "[S4] the role %s sees the count; who has sealed is for those who run the session",
  (role) => {
    const { members, ...count } = marks(1);
    const maySee = role === "owner" || role === "facilitator";
    expect(marksFor(role, marks(1))).toEqual(maySee ? { ...count, members } : count);
  },
);

test("[S4] the order of the marks is that of the seats and not that of the sealing", async () => {
  const one = await aHouse();
  const round = await one.opens({ kind: "sealed" });
  for (const name of ["cy", "bob", "ann"]) await one.does(name, { type: "seal", round, values });
  const order = marksOf(await one.state())?.members?.map(({ member }) => member);
  expect(order).toEqual(["ann", "bob", "cy"].map((name) => one.members[name]));
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aTally() {
  const sent: [string, number][] = [];
  const tally = createTally({ send: (workspace, { sealed }) => void sent.push([workspace, sealed]) });
  return { tally, sent };
}
const [w1, w2] = [an<never>("w1"), an<never>("w2")];

test("[S4] marks go out on a fixed tick and only when they have changed", () => {
  const { tally, sent } = aTally();
  vi.advanceTimersByTime(MARKS_TICK_MS - 1);
  tally.note(w1, marks(0));
  tally.note(w1, marks(1));
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([["w1", 1]]);
  tally.note(w1, marks(1));
  vi.advanceTimersByTime(10 * MARKS_TICK_MS);
  expect(sent).toHaveLength(1);
  tally.note(w1, marks(2));
  tally.note(w2, marks(0));
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(MARKS_TICK_MS);
  expect(Object.fromEntries(sent.slice(1))).toEqual({ w1: 2, w2: 0 });
  tally.close();
});

test("[S4] the tick does not move with what happens: whoever seals at another moment makes no other moment of telling", () => {
  const moments = [100, 2500, 4999].map((moment) => {
    const { tally, sent } = aTally();
    vi.advanceTimersByTime(moment);
    tally.note(w1, marks(1));
    let waited = moment;
    while (sent.length === 0) {
      vi.advanceTimersByTime(1);
      waited++;
    }
    tally.close();
    return waited;
  });
  expect(moments).toEqual([MARKS_TICK_MS, MARKS_TICK_MS, MARKS_TICK_MS]);
});

test("[S4] who comes hears what everybody has been told, and nothing newer; after the round there is nothing to hear", () => {
  const { tally, sent } = aTally();
  expect(tally.told(w1)).toBeNull();
  tally.note(w1, marks(1));
  expect(tally.told(w1)).toBeNull();
  vi.advanceTimersByTime(MARKS_TICK_MS);
  tally.note(w1, marks(2));
  expect(tally.told(w1)).toEqual(marks(1));
  tally.note(w1, null);
  expect(tally.told(w1)).toBeNull();
  vi.advanceTimersByTime(2 * MARKS_TICK_MS);
  expect(sent).toHaveLength(1);
  tally.close();
});

test("nothing is told after the end", () => {
  const { tally, sent } = aTally();
  tally.note(w1, marks(1));
  tally.close();
  vi.advanceTimersByTime(2 * MARKS_TICK_MS);
  expect(sent).toEqual([]);
});
