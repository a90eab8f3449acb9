import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { act, type Deed, instrumentAt, liveOf } from "#app/_instrument/instrument-state.ts";
import { isValues, toValues } from "#lib/simplex/values.ts";

const anyVector = (k: number) =>
  fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: k, maxLength: k })
    .filter((shares) => shares.some((share) => share > 0))
    .map(toValues);

function anyDeed(k: number): fc.Arbitrary<Deed> {
  const future = fc.nat(k - 1);
  const points = fc.double({ min: -120, max: 120, noNaN: true });
  const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
  return fc.oneof(
    fc.record({ type: fc.constant("hold" as const), future }),
    fc.record({ type: fc.constant("hold divider" as const), before: future }),
    fc.constant<Deed>({ type: "hold point" }),
    fc.record({ type: fc.constant("move" as const), to: fc.record({ share: coordinate }) }),
    fc.record({
      type: fc.constant("move" as const),
      to: fc.record({ point: fc.record({ x: coordinate, y: coordinate }) }),
    }),
    fc.constant<Deed>({ type: "drop" }),
    fc.constant<Deed>({ type: "let go" }),
    fc.record({ type: fc.constant("nudge" as const), future, points }),
    fc.record({ type: fc.constant("shift" as const), before: future, points }),
    fc.record({ type: fc.constant("pin" as const), future }),
    fc.record({ type: fc.constant("receive" as const), values: anyVector(k) }),
    fc.record({ type: fc.constant("go" as const), values: anyVector(k) }),
    fc.constant<Deed>({ type: "undo" }),
    ...(k === 3
      ? [
          fc.record({
            type: fc.constant("walk" as const),
            direction: fc.constantFrom("left" as const, "right" as const, "up" as const, "down" as const),
            points: fc.constantFrom(0.1, 1, 5),
          }),
        ]
      : []),
  );
}

const anyHistory = fc
  .integer({ min: 2, max: 12 })
  .chain((k) => fc.tuple(anyVector(k), fc.array(anyDeed(k), { maxLength: 30 })));

describe("the instrument, whatever is done to it,", () => {
  test("is a whole after any deeds, in the hand and at rest", () => {
    fc.assert(
      fc.property(anyHistory, ([start, deeds]) => {
        let state = instrumentAt(start);
        for (const deed of deeds) {
          state = act(state, deed);
          expect(isValues(liveOf(state))).toBe(true);
          expect(isValues(state.given)).toBe(true);
        }
      }),
    );
  });

  test("keeps every pinned future at its value while others are moved", () => {
    fc.assert(
      fc.property(anyHistory, ([start, deeds]) => {
        let state = instrumentAt(start);
        for (const deed of deeds) {
          const before = state;
          state = act(state, deed);
          const mayMoveAll = deed.type === "receive" || deed.type === "go" || deed.type === "undo";
          const kept = mayMoveAll || before.held !== null ? [] : [...before.pins];
          expect(kept.map((pin) => liveOf(state)[pin])).toEqual(kept.map((pin) => before.given[pin]));
        }
      }),
    );
  });

  test("always leaves two futures loose", () => {
    fc.assert(
      fc.property(anyHistory, ([start, deeds]) => {
        const state = deeds.reduce(act, instrumentAt(start));
        expect(start.length - state.pins.size).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("goes all the way back by undo", () => {
    fc.assert(
      fc.property(anyVector(4), fc.array(anyDeed(4), { maxLength: 20 }), (start, deeds) => {
        const own = deeds.filter(({ type }) => type !== "receive");
        const state = [...own, { type: "let go" } as const].reduce(act, instrumentAt(start));
        const back = state.earlier.reduce((was) => act(was, { type: "undo" }), state);
        expect(liveOf(back)).toEqual(start);
      }),
    );
  });
});
