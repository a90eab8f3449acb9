import { describe, expect, test } from "vitest";
import { fitsEntry, fitsText, isItem, longestMerged, rootKind } from "#lib/documents/check.ts";

describe("what may stand on a board", () => {
  test("roots are three maps and the texts of the grammar", () => {
    expect(["items", "settings", "impacts"].map(rootKind)).toEqual(["items", "settings", "impacts"]);
    expect(rootKind("text/question/title")).toBe("text");
    expect(rootKind("text/activity/f1/c1")).toBe("text");
    for (const root of [
      "",
      "Items",
      "text",
      "text/__proto__/title",
      "text/f1/colour",
      "text/activity/f1",
      "draft",
    ])
      expect([root, rootKind(root)]).toEqual([root, null]);
  });

  test("a text fits up to its length, and no further", () => {
    expect([fitsText("text/f1/short", 14), fitsText("text/f1/short", 15)]).toEqual([true, false]);
    expect([fitsText("text/f1/title", 300), fitsText("text/f1/title", 301)]).toEqual([true, false]);
    expect([fitsText("text/assessment", 5000), fitsText("text/assessment", 5001)]).toEqual([true, false]);
    expect(fitsText("items", 0)).toBe(false);
    expect(longestMerged("text/f1/title")).toBe(800);
  });

  test.each([
    [{ kind: "future", order: "a0", colour: 3 }, true],
    [{ kind: "future", order: "a0", colour: 3.5 }, false],
    [{ kind: "future", order: "a0" }, false],
    [{ kind: "future", order: "a0", colour: 1, extra: 1 }, false],
    [{ kind: "driver", order: "a0", future: "f1" }, true],
    [{ kind: "driver", order: "a0", future: "__proto__" }, false],
    [{ kind: "category", order: "a0" }, true],
    [{ kind: "category", order: "" }, false],
    [{ kind: "actor", order: "a".repeat(251) }, false],
    [{ kind: "indicator", order: "a0", category: null, by: "2027-02-28" }, true],
    [{ kind: "indicator", order: "a0", category: "c1", by: "2027-02-30" }, false],
    [{ kind: "person", order: "a0" }, false],
    [null, false],
    [[], false],
    ["future", false],
  ])("%j is an item: %s", (value, isOne) => {
    expect(isItem(value)).toBe(isOne);
  });

  test.each([
    ["settings", "shape", 1, true],
    ["settings", "shape", 2, false],
    ["settings", "horizon", "2028-12-31", true],
    ["settings", "horizon", "", true],
    ["settings", "horizon", "soon", false],
    ["settings", "pool", "median", true],
    ["settings", "pool", "mean", false],
    ["settings", "ordered", 1, false],
    ["settings", "colour", true, false],
    ["impacts", "f1/a1", -3, true],
    ["impacts", "f1/a1", 4, false],
    ["impacts", "f1", 1, false],
    ["impacts", "f1/a1/x", 1, false],
    ["items", "prototype", { kind: "actor", order: "a" }, false],
  ] as const)("%s.%s = %j fits: %s", (...[map, key, value, fits]) => {
    expect(fitsEntry(map, key, value)).toBe(fits);
  });
});
