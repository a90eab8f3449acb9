import { expect, test } from "vitest";
import { inWords, saveStateOf, type SaveFacts } from "#app/_room/save-state.tsx";

const calm: SaveFacts = {
  isConnected: true,
  edits: 0,
  refused: null,
  keeping: "kept",
  isEntered: false,
  mayWrite: true,
  isPrivate: false,
};
const words = (facts: Partial<SaveFacts>) => inWords(saveStateOf({ ...calm, ...facts }));

test("the corner says what is true, in these words", () => {
  expect(words({})).toBe("Saved");
  expect(words({ isPrivate: true })).toBe("Saved, only you can read it");
  expect(words({ edits: 1 })).toBe("1 edit waiting");
  expect(words({ edits: 2 })).toBe("2 edits waiting");
  expect(words({ isConnected: false })).toBe("Offline, nothing waiting");
  expect(words({ isConnected: false, edits: 3 })).toBe("Offline, 3 edits waiting");
  expect(words({ refused: "round 2 is closed" })).toBe("Refused: round 2 is closed");
  expect(words({ keeping: "full", edits: 1 })).toBe("Not kept: this browser is full");
  expect(words({ keeping: "page", isEntered: true })).toBe("Not kept beyond this page");
  expect(words({ mayWrite: false })).toBe("You look on");
});

test("nothing is called saved while an edit could be lost, was refused or could not be kept", () => {
  for (const facts of [
    { edits: 1 },
    { isConnected: false },
    { refused: "it" },
    { keeping: "full", isEntered: true },
    { keeping: "page", isConnected: false, edits: 2 },
  ] as const)
    expect(words({ ...facts, isPrivate: true })).not.toContain("Saved");
});

test("a browser that keeps nothing says saved once the server has everything: then nothing depends on the browser", () => {
  for (const keeping of ["full", "page"] as const) expect(words({ keeping })).toBe("Saved");
});

test("an observer who lost the connection is told", () => {
  expect(words({ mayWrite: false, isConnected: false })).toBe("Offline, nothing waiting");
});
