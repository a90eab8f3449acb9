import { expect, test } from "vitest";
import type { Entry } from "#app/_keys/entry.ts";
import { found } from "#app/_keys/found.ts";

const entry = (label: string, parts: Partial<Entry> = {}): Entry => ({
  id: label,
  kind: "command",
  label,
  run: () => {},
  ...parts,
});
const labels = (entries: readonly Entry[], typed: string) => found(entries, typed).map(({ label }) => label);

test("a name that begins so comes before one that has such a word, and that before one that has it within", () => {
  const entries = [entry("Unrevealed"), entry("Early reveal"), entry("Reveal")];
  expect(labels(entries, "rev")).toEqual(["Reveal", "Early reveal", "Unrevealed"]);
});

test("two letters in the middle of a word mean nothing", () => {
  expect(labels([entry("Forecast")], "re")).toEqual([]);
});

test("every word that was typed must be there, whatever its accents and capitals", () => {
  const entries = [entry("Zoë Ångström"), entry("Zoë Berg")];
  expect(labels(entries, "ZOE ang")).toEqual(["Zoë Ångström"]);
});

test("other words lead there too, but after those whose name it is", () => {
  expect(labels([entry("Resolve", { also: "what came true" }), entry("Came back")], "came")).toEqual([
    "Came back",
    "Resolve",
  ]);
});

test("kinds keep their order, and what cannot be done comes last among its kind", () => {
  const entries = [
    entry("Report", { kind: "place" }),
    entry("Reveal", { reason: "No sealed round is running." }),
    entry("Read the report"),
  ];
  expect(labels(entries, "re")).toEqual(["Read the report", "Reveal", "Report"]);
});

test("what one must look for is not shown before one looks", () => {
  expect(labels([entry("Bob", { isAsked: true })], " ")).toEqual([]);
  expect(labels([entry("Bob", { isAsked: true })], "b")).toEqual(["Bob"]);
});
