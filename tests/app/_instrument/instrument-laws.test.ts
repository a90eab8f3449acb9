import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  act,
  type Deed,
  instrumentAt,
  type InstrumentState,
  liveOf,
} from "#app/_instrument/instrument-state.ts";
import { readField } from "#app/_instrument/read-field.ts";
import { isValues, toValues, type Values } from "#lib/simplex/values.ts";

const anyVector = (k: number) =>
  fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: k, maxLength: k })
    .filter((shares) => shares.some((share) => share > 0))
    .map(toValues);

function anyDeed(k: number): fc.Arbitrary<Deed> {
  const future = fc.nat(k - 1);
  const points = fc.double({ min: -120, max: 120, noNaN: true });
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

/** What somebody may type into a field: shares in all forms, whole vectors, and what is neither. */
function anyText(k: number): fc.Arbitrary<string> {
  const figure = fc.oneof(fc.nat(130).map(String), fc.double({ min: 0, max: 120, noNaN: true }).map(String));
  const part = fc.integer({ min: 0, max: 40 }).map(String);
  const vector = fc.array(part, { minLength: k, maxLength: k });
  return fc.oneof(
    figure,
    figure.map((text) => `${text}%`),
    fc.tuple(part, part).map(([one, other]) => `${one}/${other}`),
    fc.tuple(part, part).map(([one, other]) => `${one}:${other}`),
    fc.tuple(part, part).map(([one, other]) => `${one} in ${other}`),
    vector.map((parts) => parts.join(":")),
    vector.map((parts) => parts.join(" ")),
    fc.string({ maxLength: 12 }),
  );
}

/** A deed of a hand, or words in the field of a future. */
type Doing = Deed | { readonly type: "type"; readonly future: number; readonly text: string };

/** As the field does it: what cannot be taken at its word changes nothing. */
function does(was: InstrumentState, doing: Doing): InstrumentState {
  if (doing.type !== "type") return act(was, doing);
  const { future, text } = doing;
  const told = readField(was.given, { future, pins: was.pins, text });
  if (!told.ok) return was;
  const { values, said, isFine } = told.value;
  return act(was, { type: "say", values, said: { future, text: said }, isFine });
}

const anyDoing = (k: number): fc.Arbitrary<Doing> =>
  fc.oneof(
    { weight: 4, arbitrary: anyDeed(k) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("type" as const), future: fc.nat(k - 1), text: anyText(k) }),
    },
  );

const anyHistory = fc
  .integer({ min: 2, max: 12 })
  .chain((k) => fc.tuple(anyVector(k), fc.array(anyDoing(k), { maxLength: 30 })));

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const anyMove: fc.Arbitrary<Deed> = fc.record({
  type: fc.constant("move" as const),
  to: fc.oneof(
    fc.record({ share: coordinate }),
    fc.record({ point: fc.record({ x: coordinate, y: coordinate }) }),
  ),
});

/** All ways to take hold of something. */
const gripsOf = (values: Values): readonly Deed[] => [
  { type: "hold point" },
  ...[...values.keys()].flatMap((future): readonly Deed[] => [
    { type: "hold", future },
    { type: "hold divider", before: future },
  ]),
];

describe("the instrument, whatever is done to it,", () => {
  test("is a whole after any deeds, in the hand and at rest", () => {
    fc.assert(
      fc.property(anyHistory, ([start, deeds]) => {
        let state = instrumentAt(start);
        for (const deed of deeds) {
          state = does(state, deed);
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
          state = does(state, deed);
          const mayMoveAll = deed.type === "receive" || deed.type === "go" || deed.type === "undo";
          const kept = mayMoveAll || before.held !== null ? [] : [...before.pins];
          expect(kept.map((pin) => liveOf(state)[pin])).toEqual(kept.map((pin) => before.given[pin]));
        }
      }),
    );
  });

  test("keeps its pins even in the hand", () => {
    fc.assert(
      fc.property(anyHistory, fc.array(anyMove, { minLength: 1, maxLength: 8 }), ([start, deeds], moves) => {
        const before = act(deeds.reduce(does, instrumentAt(start)), { type: "let go" });
        for (const grip of gripsOf(before.given)) {
          const held = [grip, ...moves].reduce(act, before);
          const pins = [...before.pins];
          expect(pins.map((pin) => liveOf(held)[pin])).toEqual(pins.map((pin) => before.given[pin]));
        }
      }),
    );
  });

  test("goes back to what was last given when a hand lets go, wherever it has been", () => {
    fc.assert(
      fc.property(anyHistory, fc.array(anyMove, { maxLength: 8 }), ([start, deeds], moves) => {
        const before = act(deeds.reduce(does, instrumentAt(start)), { type: "let go" });
        for (const grip of gripsOf(before.given)) {
          const back = [grip, ...moves, { type: "let go" } as const].reduce(act, before);
          expect(liveOf(back)).toEqual(before.given);
          expect(back.earlier).toEqual(before.earlier);
        }
      }),
    );
  });

  test("always leaves two futures loose", () => {
    fc.assert(
      fc.property(anyHistory, ([start, deeds]) => {
        const state = deeds.reduce(does, instrumentAt(start));
        expect(start.length - state.pins.size).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("goes all the way back by undo", () => {
    fc.assert(
      fc.property(anyVector(4), fc.array(anyDoing(4), { maxLength: 20 }), (start, deeds) => {
        const own = deeds.filter(({ type }) => type !== "receive");
        const state = [...own, { type: "let go" } as const].reduce(does, instrumentAt(start));
        const back = state.earlier.reduce((was) => act(was, { type: "undo" }), state);
        expect(liveOf(back)).toEqual(start);
      }),
    );
  });
});
