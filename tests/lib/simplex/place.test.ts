import { expect, test } from "vitest";
import { setFuture, setVector } from "#lib/simplex/place.ts";
import { toValues } from "#lib/simplex/values.ts";

const start = toValues([20, 50, 30]);

test("a typed value is placed exactly and the others keep their proportions", () => {
  expect(setFuture(start, { future: 2, to: 333_333, pins: new Set() })).toEqual({
    ok: true,
    value: [190_476, 476_191, 333_333],
  });
});

test("what the pins leave no room for is refused with the room there is", () => {
  expect(setFuture(start, { future: 0, to: 600_000, pins: new Set([2, 1].slice(1)) })).toEqual({
    ok: false,
    error: { code: "pinned", facts: { future: 0, least: 0, most: 500_000, pins: [1] } },
  });
  expect(setFuture(start, { future: 0, to: 100_000, pins: new Set([2, 1]) })).toEqual({
    ok: false,
    error: { code: "pinned", facts: { future: 0, least: 200_000, most: 200_000, pins: [1, 2] } },
  });
});

test("a pinned future can be given the value it has, and no other", () => {
  expect(setFuture(start, { future: 1, to: 500_000, pins: new Set([1]) })).toEqual({
    ok: true,
    value: start,
  });
  expect(setFuture(start, { future: 1, to: 500_001, pins: new Set([1]) }).ok).toBe(false);
});

test("more than the whole, less than nothing and no number find no room", () => {
  for (const to of [1_000_001, -1, NaN])
    expect(setFuture(start, { future: 0, to, pins: new Set() }).ok).toBe(false);
});

test("a whole vector is placed when it leaves the pins where they are", () => {
  const to = toValues([10, 50, 40]);
  expect(setVector(start, { to, pins: new Set([1]) })).toEqual({ ok: true, value: to });
  expect(setVector(start, { to, pins: new Set([2, 1]) })).toEqual({
    ok: false,
    error: { code: "pinned", facts: { future: 2, least: 300_000, most: 300_000, pins: [1, 2] } },
  });
  expect(() => setVector(start, { to: toValues([1, 1]), pins: new Set() })).toThrow("per future");
});
