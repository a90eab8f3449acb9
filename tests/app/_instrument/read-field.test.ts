import { describe, expect, test } from "vitest";
import { readField } from "#app/_instrument/read-field.ts";
import { whyWrong } from "#app/_instrument/why-wrong.ts";
import { toValues, WHOLE } from "#lib/simplex/values.ts";

const values = toValues([20, 50, 30]);
const futures = [{ short: "Weaken" }, { short: "Status quo" }, { short: "Strengthen" }];

function told(text: string, pins: readonly number[] = [], future = 0) {
  const result = readField(values, { future, pins: new Set(pins), text });
  if (result.ok) return result.value.values.map((part) => part / (WHOLE / 100));
  return whyWrong({ ...result.error, text, future, futures, values });
}

describe("a number field", () => {
  test.each([
    ["35", 35],
    ["35%", 35],
    [".35", 35],
    ["2:1", 66.6667],
    ["1/4", 25],
    ["1 in 200", 0.5],
  ])("takes %s for its own future", (text, share) => {
    expect(told(text)[0]).toBeCloseTo(Number(share), 3);
  });

  test.each([
    ["5:3:2", [50, 30, 20]],
    ["50 30 20", [50, 30, 20]],
    ["1/2 1/4 1/4", [50, 25, 25]],
  ])("takes %s for all futures", (text, vector) => {
    expect(told(text)).toEqual(vector);
  });

  test("leaves the others in proportion", () => {
    expect(told("60")).toEqual([60, 25, 15]);
  });

  test.each([
    ["fifty", "“fifty” is not a number here. Try 50, 1/2, 1:1 or 1 in 2."],
    ["120", "“120” is more than the whole. Try 0 to 100."],
    ["-5", "“-5” is less than nothing. Try 0 to 100."],
    ["5:x:2", "“x” is not a number here. Try one for each, like 5:3:2."],
    ["5:3:2:1", "These are 4 numbers for 3 futures."],
    ["50 30 10", "These add up to 90: 10 points missing."],
    ["50 30 21", "These add up to 101: 1 point too many."],
  ])("says what is wrong with %s", (text, sentence) => {
    expect(told(text)).toBe(sentence);
  });

  test("names the pins that stand in the way, and what they leave", () => {
    expect(told("60", [1])).toBe("Status quo is pinned at 50\u202f%, so there are 50 to give.");
    expect(told("40", [0])).toBe("Weaken is pinned at 20\u202f%. Unpin it first.");
    expect(told("5:3:2", [1])).toBe("Status quo is pinned at 50\u202f%. Unpin it first.");
    expect(told("40", [1, 2])).toBe(
      "Status quo is pinned at 50\u202f% and Strengthen at 30\u202f%, so Weaken keeps its 20\u202f%. Unpin one first.",
    );
  });

  test("names four pins of many, and says how many more there are", () => {
    const many = toValues([30, 10, 10, 10, 10, 10, 10, 10]);
    const names = "ABCDEFGH".split("").map((short) => ({ short }));
    const result = readField(many, { future: 0, pins: new Set([1, 2, 3, 4, 5]), text: "90" });
    expect(
      result.ok ? "" : whyWrong({ ...result.error, text: "90", future: 0, futures: names, values: many }),
    ).toBe(
      "B is pinned at 10\u202f%, C at 10\u202f%, D at 10\u202f%, E at 10\u202f% and 1 more, so there are 50 to give.",
    );
  });

  test("knows what is finer than a point", () => {
    const isFine = (text: string) => {
      const result = readField(values, { future: 0, pins: new Set(), text });
      return result.ok && result.value.isFine;
    };
    expect(isFine("35")).toBe(false);
    expect(isFine("35.5")).toBe(true);
    expect(isFine("1:1:1")).toBe(true);
    expect(isFine("5:3:2")).toBe(false);
  });
});
