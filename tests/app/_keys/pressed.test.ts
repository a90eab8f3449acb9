import fc from "fast-check";
import { expect, test } from "vitest";
import { type Begun, pressed } from "#app/_keys/pressed.ts";
import { shortcuts } from "#app/_keys/shortcuts.ts";

const letters = shortcuts.filter((one) => one.letters === true);

/** What the letters mean, pressed one after the other at those moments. */
function meant(keys: readonly string[], at: (place: number) => number = (place) => place * 100) {
  let begun: Begun = null;
  return keys.flatMap((key, place) => {
    const taken = pressed(letters, begun, { key, at: at(place) });
    begun = taken.begun;
    return taken.shortcut === null ? [] : [taken.shortcut.id];
  });
}

test("a letter by itself, and a letter after g, mean what the map says", () => {
  expect(meant(["r"])).toEqual(["rationale"]);
  expect(meant(["g", "r"])).toEqual(["go report"]);
  expect(meant(["G", "F"])).toEqual(["go forecast"]);
  expect(meant(["?"])).toEqual(["map"]);
});

test("a g that nothing follows within a second and a half is forgotten", () => {
  expect(meant(["g", "r"], (place) => place * 1_500)).toEqual(["go report"]);
  expect(meant(["g", "r"], (place) => place * 1_501)).toEqual(["rationale"]);
});

test("a letter that goes with nothing ends what was begun, and means nothing", () => {
  expect(meant(["g", "x", "f"])).toEqual([]);
  expect(meant(["g", "e"])).toEqual([]);
});

test("no two keys of the page have the same letters", () => {
  const all = letters.map(({ keys }) => keys.join(" "));
  expect(new Set(all).size).toBe(all.length);
});

test("whatever is pressed, nothing is meant that is not in the registry, and never more often than letters were pressed", () => {
  const ids = new Set(letters.map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 1 })), (keys) => {
      const all = meant(keys);
      expect(all.length).toBeLessThanOrEqual(keys.length);
      expect(all.every((id) => ids.has(id))).toBe(true);
    }),
  );
});
