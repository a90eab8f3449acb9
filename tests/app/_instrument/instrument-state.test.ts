import { describe, expect, test } from "vitest";
import {
  act,
  type Deed,
  instrumentAt,
  type InstrumentState,
  liveOf,
  mayPin,
} from "#app/_instrument/instrument-state.ts";
import { toValues, type Values, WHOLE } from "#lib/simplex/values.ts";

const values = toValues([20, 50, 30]);
const after = (start: Values, ...deeds: readonly Deed[]): InstrumentState =>
  deeds.reduce(act, instrumentAt(start));
const percents = (state: InstrumentState) => liveOf(state).map((part) => part / 10_000);

describe("the instrument", () => {
  test("moves the others in proportion when one future is dragged", () => {
    const held = after(values, { type: "hold", future: 0 }, { type: "move", to: { share: 0.6 } });
    expect(percents(held)).toEqual([60, 25, 15]);
  });

  test("moved and moved back within one drag changes nothing", () => {
    const held = after(
      values,
      { type: "hold", future: 0 },
      { type: "move", to: { share: 1 } },
      { type: "move", to: { share: 0.2 } },
      { type: "drop" },
    );
    expect(liveOf(held)).toEqual(values);
    expect(held.earlier).toEqual([]);
  });

  test("shows the new values while they are in the hand, and gives them when they are dropped", () => {
    const held = after(values, { type: "hold point" }, { type: "move", to: { point: { x: 0, y: 0 } } });
    expect(percents(held)).toEqual([100, 0, 0]);
    expect(held.given).toEqual(values);
    expect(act(held, { type: "drop" }).given).toEqual(toValues([1, 0, 0]));
  });

  test("a hand that lets go gives nothing", () => {
    const state = after(
      values,
      { type: "hold", future: 1 },
      { type: "move", to: { share: 0 } },
      { type: "let go" },
    );
    expect(liveOf(state)).toEqual(values);
  });

  test("a press on the point without a move leaves even the finest values alone", () => {
    const fine = toValues([1, 1, 1]);
    expect(liveOf(after(fine, { type: "hold point" }, { type: "drop" }))).toEqual(fine);
  });

  test("a dragged point comes to rest on tenths of points", () => {
    const state = after(
      values,
      { type: "hold point" },
      { type: "move", to: { point: { x: 0.4321987, y: 0.3333333 } } },
      { type: "drop" },
    );
    expect(state.given.every((part) => part % 1000 === 0)).toBe(true);
  });

  test("slides along the edge when the hand is outside the triangle", () => {
    const state = after(
      values,
      { type: "hold point" },
      { type: "move", to: { point: { x: 0.3, y: -2 } } },
      { type: "drop" },
    );
    expect(percents(state)).toEqual([70, 0, 30]);
  });

  test("with one pin the point stays on its rail", () => {
    const state = after(
      values,
      { type: "pin", future: 1 },
      { type: "hold point" },
      { type: "move", to: { point: { x: 9, y: 0.4 } } },
    );
    expect(percents(state)).toEqual([0, 50, 50]);
  });

  test("a divider moves probability between its two neighbours only", () => {
    const five = toValues([26, 41, 20, 10, 3]);
    const state = after(
      five,
      { type: "hold divider", before: 1 },
      { type: "move", to: { share: 0.5 } },
      { type: "drop" },
    );
    expect(percents(state)).toEqual([26, 24, 37, 10, 3]);
  });

  test("a divider beside a pin does not move", () => {
    const state = after(
      values,
      { type: "pin", future: 1 },
      { type: "hold divider", before: 0 },
      { type: "move", to: { share: 0.5 } },
    );
    expect(liveOf(state)).toEqual(values);
  });

  test("refuses the pin that would fix everything", () => {
    const state = after(values, { type: "pin", future: 0 });
    expect(mayPin(state, 1)).toBe(false);
    expect(act(state, { type: "pin", future: 1 })).toBe(state);
    expect(act(state, { type: "pin", future: 0 }).pins.size).toBe(0);
  });

  test("follows what is received, but not out of a hand", () => {
    const other = toValues([1, 1, 2]);
    expect(liveOf(after(values, { type: "receive", values: other }))).toEqual(other);
    const held = after(values, { type: "hold", future: 0 }, { type: "move", to: { share: 0.6 } });
    expect(percents(act(held, { type: "receive", values: other }))).toEqual([60, 25, 15]);
  });

  test("unpins what going back would move, and keeps the other pins", () => {
    const five = toValues([26, 41, 20, 10, 3]);
    const state = after(
      five,
      { type: "pin", future: 0 },
      { type: "pin", future: 4 },
      { type: "go", values: toValues([36, 31, 20, 10, 3]) },
    );
    expect([...state.pins]).toEqual([4]);
  });

  test("counts in whole parts of the whole", () => {
    expect(values.reduce((sum, part) => sum + part, 0)).toBe(WHOLE);
  });
});
