import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ImpactTable } from "#app/w/[workspace]/report/impact-table.tsx";
import type { Report } from "#app/w/[workspace]/report/report-of.ts";

const aReport = (count: number) => {
  const futures = Array.from({ length: count }, (_, place) => ({
    id: `f${place}`,
    short: `Future ${place + 1}`,
    title: "It happens",
    colour: "neutral",
    order: place,
  }));
  const impacts = futures.map((_, place) => (place % 7) - 3);
  return {
    futures,
    impacts: [{ id: "a1", name: "Fishing towns", expected: 1.2, lowest: -1, highest: 2, impacts }],
  } as unknown as Report;
};

test("five futures stand in one table", () => {
  render(<ImpactTable report={aReport(5)} />);
  expect(screen.getAllByRole("table").length).toBe(1);
});

test("twelve futures stand in tables that fit the page, each future once, its impact below it, each table naming the actor", () => {
  render(<ImpactTable report={aReport(12)} />);
  const tables = screen.getAllByRole("table");
  expect(tables.length).toBe(3);
  expect(screen.getByRole("table", { name: /futures 9 to 12/ })).toBeDefined();
  expect(screen.getAllByText("Expected").length).toBe(1);
  const said = tables.flatMap((table) => {
    const heads = within(table).getAllByRole("columnheader");
    const row = within(table).getByRole("rowheader", { name: "Fishing towns" }).closest("tr");
    const cells = [...(row?.children ?? [])];
    expect(cells.length).toBe(heads.length);
    return heads.flatMap(({ textContent }, at) =>
      textContent.startsWith("Future ") ? [`${textContent}: ${cells[at]?.textContent}`] : [],
    );
  });
  const figures = ["−3", "−2", "−1", "0", "+1", "+2", "+3", "−3", "−2", "−1", "0", "+1"];
  expect(said).toEqual(figures.map((figure, place) => `Future ${place + 1}: ${figure}`));
});
