import { expect, test } from "vitest";
import { anchorKey, anchorKinds, isAnchor } from "#lib/session/anchor.ts";
import type { AnchorKind } from "#lib/session/anchor.ts";

const pairs: readonly AnchorKind[] = ["activity", "implication", "estimate"];

test.each(anchorKinds)("[W5] an anchor of the kind %s has an id of the form its kind asks for", (kind) => {
  const isPair = pairs.includes(kind);
  expect(isAnchor({ kind, id: "title" })).toBe(!isPair);
  expect(isAnchor({ kind, id: "f1/exercises" })).toBe(isPair);
  const wrong = ["", "/", "a/b/c", "a b", "a/", "/b", "-a", "a\n", "../a"];
  expect(wrong.filter((id) => isAnchor({ kind, id }))).toEqual([]);
});

test("the same thing has the same key, and other things have others", () => {
  const keys = anchorKinds.flatMap((kind) => ["a", "b"].map((id) => anchorKey({ kind, id })));
  expect(new Set(keys).size).toBe(2 * anchorKinds.length);
  expect(anchorKey({ kind: "estimate", id: "r1/s1" })).toBe("estimate:r1/s1");
});
