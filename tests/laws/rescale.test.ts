import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { grabPoint } from "#lib/simplex/grab-point.ts";
import { setFuture, setVector } from "#lib/simplex/place.ts";
import { grab } from "#lib/simplex/rescale.ts";
import { roomFor } from "#lib/simplex/room.ts";
import { type Direction, step, toPoint } from "#lib/simplex/triangle.ts";
import { isValues, type Values, WHOLE } from "#lib/simplex/values.ts";
import { aCount, aPart, aShare, pinsOf, valuesOf } from "./arbitraries.ts";

const aGrip = (k: number) => fc.record({ future: fc.nat(k - 1), pins: pinsOf(k) });
const aHold = aCount.chain((k) => fc.record({ before: valuesOf(k), grip: aGrip(k) }));
const shareAt = (values: Values, future: number) => (values[future] ?? 0) / WHOLE;

test("within one gesture, a future that is moved and moved back leaves the others where they were", () => {
  fc.assert(
    fc.property(aHold, fc.array(aShare, { minLength: 1, maxLength: 6 }), ({ before, grip }, way) => {
      const moved = way.reduce((gesture, share) => gesture.moveTo(share), grab(before, grip));
      expect(moved.moveTo(shareAt(before, grip.future)).drop()).toEqual(before);
    }),
  );
});

test("a gesture depends on where it ends, not on the way there", () => {
  fc.assert(
    fc.property(aHold, fc.array(aShare, { maxLength: 6 }), aShare, ({ before, grip }, way, end) => {
      const wandered = way.reduce((gesture, share) => gesture.moveTo(share), grab(before, grip)).moveTo(end);
      expect(wandered.drop()).toEqual(grab(before, grip).moveTo(end).drop());
      expect(wandered.shares).toEqual(grab(before, grip).moveTo(end).shares);
    }),
  );
});

test("grabbed and dropped without a move, nothing changes", () => {
  fc.assert(
    fc.property(aHold, ({ before, grip }) => {
      expect(grab(before, grip).drop()).toEqual(before);
    }),
  );
});

test("pins hold exactly, and the live shares sum to one", () => {
  fc.assert(
    fc.property(aHold, aShare, ({ before, grip }, to) => {
      const gesture = grab(before, grip).moveTo(to);
      for (const pin of grip.pins) {
        expect(gesture.drop()[pin]).toBe(before[pin]);
        expect(gesture.shares[pin]).toBe(shareAt(before, pin));
      }
      expect(gesture.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(gesture.shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});

test("a future goes where it is moved, as far as the pins leave room", () => {
  fc.assert(
    fc.property(aHold, aShare, ({ before, grip }, to) => {
      const gesture = grab(before, grip);
      const reached = must(gesture.moveTo(to).shares[grip.future]);
      expect(reached).toBeCloseTo(Math.min(Math.max(to, gesture.least), gesture.most), 12);
      expect(shareAt(gesture.moveTo(to).drop(), grip.future)).toBeCloseTo(reached, 6);
    }),
  );
});

test("the loose futures keep their proportions within one part per million", () => {
  fc.assert(
    fc.property(aHold, aShare, ({ before, grip }, to) => {
      const gesture = grab(before, grip).moveTo(to);
      const after = gesture.drop();
      for (const [future, part] of after.entries()) {
        expect(Math.abs(part - must(gesture.shares[future]) * WHOLE)).toBeLessThan(1.5);
      }
      const loose = [...before.keys()].filter((future) => future !== grip.future && !grip.pins.has(future));
      const [one, other] = [loose[0], loose[1]];
      fc.pre(one !== undefined && other !== undefined);
      const hadNothing = loose.every((future) => before[future] === 0);
      const [were, are] = [hadNothing ? before.map(() => 1) : before, gesture.shares];
      expect(must(are[one]) * must(were[other])).toBeCloseTo(must(are[other]) * must(were[one]), 6);
    }),
  );
});

test("setting a future gives it exactly that value, or is refused because of the pins and says what is left", () => {
  fc.assert(
    fc.property(aHold, aPart, ({ before, grip }, to) => {
      const placed = setFuture(before, { ...grip, to });
      const { least, most } = grab(before, grip);
      const isPossible = to >= least * WHOLE - 1e-6 && to <= most * WHOLE + 1e-6;
      expect(placed.ok).toBe(isPossible);
      const room = roomFor(before, grip);
      const facts = { future: grip.future, ...room, pins: [...grip.pins] };
      expect(placed.ok ? placed.value[grip.future] : placed.error.facts).toEqual(isPossible ? to : facts);
      expect(setFuture(before, { ...grip, to: room.most }).ok).toBe(true);
    }),
  );
});

type Deed =
  | { readonly type: "slide"; readonly future: number; readonly way: readonly number[] }
  | { readonly type: "set"; readonly future: number; readonly to: number }
  | { readonly type: "pin"; readonly future: number }
  | { readonly type: "step"; readonly direction: Direction; readonly points: number }
  | { readonly type: "point"; readonly x: number; readonly y: number }
  | { readonly type: "say"; readonly to: Values };

const aDeed = (k: number): fc.Arbitrary<Deed> => {
  const future = fc.nat(k - 1);
  const always: fc.Arbitrary<Deed>[] = [
    fc.record({ type: fc.constant("slide"), future, way: fc.array(aShare, { minLength: 1, maxLength: 4 }) }),
    fc.record({ type: fc.constant("set"), future, to: aPart }),
    fc.record({ type: fc.constant("pin"), future }),
    fc.record({ type: fc.constant("say"), to: valuesOf(k) }),
  ];
  const coordinate = fc.double({ min: -1, max: 2, noNaN: true });
  const ofThree: fc.Arbitrary<Deed>[] = [
    fc.record({
      type: fc.constant("step"),
      direction: fc.constantFrom<Direction[]>("left", "right", "up", "down"),
      points: fc.constantFrom(0.1, 1, 5),
    }),
    fc.record({ type: fc.constant("point"), x: coordinate, y: coordinate }),
  ];
  return fc.oneof(...always, ...(k === 3 ? ofThree : []));
};

type Instrument = { readonly values: Values; readonly pins: ReadonlySet<number> };

function after({ values, pins }: Instrument, deed: Deed): Instrument {
  switch (deed.type) {
    case "slide": {
      const { future, way } = deed;
      return {
        pins,
        values: way.reduce((gesture, to) => gesture.moveTo(to), grab(values, { future, pins })).drop(),
      };
    }
    case "set": {
      const placed = setFuture(values, { ...deed, pins });
      return { pins, values: placed.ok ? placed.value : values };
    }
    case "pin":
      return { values, pins: pins.symmetricDifference(new Set([deed.future])) };
    case "step":
      return { pins, values: step(values, { ...deed, pins }) };
    case "point":
      return { pins, values: grabPoint(values, pins).moveTo(deed).drop() };
    case "say": {
      const placed = setVector(values, { to: deed.to, pins });
      return { pins, values: placed.ok ? placed.value : values };
    }
  }
}

test("no sequence of moves, steps, pins and typed values reaches a vector that is not whole, or moves a pin", () => {
  let moves = 0;
  const aStory = fc
    .oneof(fc.constant(3), aCount)
    .chain((k) =>
      fc.record({ start: valuesOf(k), deeds: fc.array(aDeed(k), { minLength: 1, maxLength: 25 }) }),
    );
  fc.assert(
    fc.property(aStory, ({ start, deeds }) => {
      let now: Instrument = { values: start, pins: new Set() };
      for (const deed of deeds) {
        const next = after(now, deed);
        expect(isValues(next.values)).toBe(true);
        expect(next.values).toHaveLength(start.length);
        for (const pin of now.pins) expect(next.values[pin]).toBe(now.values[pin]);
        if (next.values.some((part, future) => part !== now.values[future])) moves += 1;
        now = next;
      }
    }),
    { numRuns: 300 },
  );
  expect(moves).toBeGreaterThan(100);
});

test("a point dropped where it was changes nothing, also on a rail", () => {
  fc.assert(
    fc.property(valuesOf(3), pinsOf(3), (values, pins) => {
      const there = toPoint(values.map((part) => part / WHOLE));
      const away = grabPoint(values, pins).moveTo({ x: 0.3, y: 0.9 });
      expect(away.moveTo(there).drop()).toEqual(values);
      expect(grabPoint(values, pins).drop()).toEqual(values);
    }),
  );
});
