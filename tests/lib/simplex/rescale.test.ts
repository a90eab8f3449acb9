import { expect, test } from "vitest";
import { grab } from "#lib/simplex/rescale.ts";
import { roomFor } from "#lib/simplex/room.ts";
import { evenValues, toValues, WHOLE } from "#lib/simplex/values.ts";

const start = toValues([20, 50, 30]);
const pins = (...futures: readonly number[]) => new Set(futures);

test("the others keep their proportions", () => {
  expect(grab(start, { future: 0, pins: pins() }).moveTo(0.6).drop()).toEqual([600_000, 250_000, 150_000]);
});

test("a pinned future keeps its value and the rest makes room", () => {
  const gesture = grab(start, { future: 0, pins: pins(1) });
  expect(gesture).toMatchObject({ least: 0, most: 0.5 });
  expect(gesture.moveTo(0.4).drop()).toEqual([400_000, 500_000, 100_000]);
  expect(gesture.moveTo(0.9).drop()).toEqual([500_000, 500_000, 0]);
});

test("others that all had nothing share equally", () => {
  expect(
    grab(toValues([1, 0, 0]), { future: 0, pins: pins() })
      .moveTo(0.4)
      .drop(),
  ).toEqual([400_000, 300_000, 300_000]);
});

test("pressed to the end and back within one gesture, the proportions are remembered", () => {
  const atTheEnd = grab(start, { future: 0, pins: pins() }).moveTo(1);
  expect(atTheEnd.drop()).toEqual([WHOLE, 0, 0]);
  expect(atTheEnd.moveTo(0.2).drop()).toEqual(start);
});

test("a future that is pinned, or whose value the pins determine, does not move", () => {
  for (const held of [pins(0), pins(1, 2), pins(0, 1, 2)]) {
    const gesture = grab(start, { future: 0, pins: held });
    expect(gesture).toMatchObject({ least: 0.2, most: 0.2 });
    expect(gesture.moveTo(0.7).drop()).toEqual(start);
    expect(gesture.moveTo(0.7).shares).toEqual([0.2, 0.5, 0.3]);
  }
});

test("with all but two neighbours pinned, what one gains the other loses", () => {
  expect(
    grab(toValues([1, 2, 3, 4]), { future: 1, pins: pins(0, 3) })
      .moveTo(0.35)
      .drop(),
  ).toEqual([100_000, 350_000, 150_000, 400_000]);
});

test("a drop rounds once: thirds of what is left go to the first", () => {
  expect(grab(evenValues(4), { future: 3, pins: pins() }).moveTo(0).drop()).toEqual([
    333_334, 333_333, 333_333, 0,
  ]);
});

test("a share that is no number, or a future that is none, is a mistake", () => {
  expect(() => grab(start, { future: 0, pins: pins() }).moveTo(NaN)).toThrow("number");
  expect(() => grab(start, { future: 3, pins: pins() })).toThrow("no such future");
});

test("the room of a future is what the pinned ones leave", () => {
  expect(roomFor(start, { future: 2, pins: pins(0) })).toEqual({ least: 0, most: 800_000 });
  expect(roomFor(start, { future: 2, pins: pins(0, 1) })).toEqual({ least: 300_000, most: 300_000 });
});
