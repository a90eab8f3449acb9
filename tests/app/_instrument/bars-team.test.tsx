import { expect, test } from "vitest";
import type { Dot } from "#app/_charts/dot.ts";
import { toValues } from "#lib/simplex/values.ts";
import { four, room } from "./room.tsx";

const team = (count: number): readonly Dot[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `Analyst ${index}`,
    initials: String.fromCodePoint(65 + (index % 26)),
    values: toValues([40, 30, 20, 10]),
  }));
const rows = () => [...document.querySelectorAll(".control")];
const inRow = (row: Element, what: string) => [...row.querySelectorAll(what)];

test("under each bar stand the others with their letters, and the aggregate as a ring", () => {
  room({ of: four, start: [25, 25, 25, 25], others: team(3), aggregate: [0.4, 0.3, 0.2, 0.1] });
  expect(rows().map((row) => inRow(row, "[data-dot]").length)).toEqual([3, 3, 3, 3]);
  const rings = rows().map((row) => Number(inRow(row, ".ring")[0]?.getAttribute("cx")));
  expect(rings).toEqual(rings.toSorted((a, b) => b - a));
  expect(inRow(rows()[0] as Element, "text").map(({ textContent }) => textContent)).toEqual(["A", "B", "C"]);
  expect([...document.querySelectorAll(".key span")].map(({ textContent }) => textContent)).toEqual([
    "analyst",
    "aggregate",
  ]);
});

test("many that say the same stand beside each other, without letters", () => {
  room({ of: four, start: [25, 25, 25, 25], others: team(30) });
  const [row] = rows();
  const dots = inRow(row as Element, "[data-dot]");
  expect(inRow(row as Element, "text")).toEqual([]);
  expect(new Set(dots.map((dot) => dot.getAttribute("transform"))).size).toBe(3);
});

test("nothing of a team stands under the bars where nothing of it may be seen", () => {
  room({ of: four, start: [25, 25, 25, 25] });
  expect(document.querySelector("[data-part='team'], .ring, [data-dot], .key")).toBeNull();
});
