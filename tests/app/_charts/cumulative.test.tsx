import { render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Cumulative } from "#app/_charts/cumulative.tsx";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { toValues } from "#lib/simplex/values.ts";

const future = (short: string): Future => ({ id: short, short, title: `All of ${short}`, colour: "neutral" });
const futures = ["Weaken", "Status quo", "Strengthen"].map(future);
const dot = (letter: string, shares: readonly number[], mine = false): Dot => ({
  id: letter,
  name: letter,
  initials: letter,
  values: toValues(shares),
  mine,
});
const dots = [dot("A", [10, 68, 22], true), dot("D", [4, 38, 58])];
const aggregate = [0.12, 0.58, 0.3];

test("futures added up in their order are said with the figures and the reach of the analysts", () => {
  render(<Cumulative {...{ futures, dots, aggregate }} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Added up in their order: Weaken 12, Status quo or less 70, Strengthen or less 100 percent; analysts 4 to 10, 42 to 78.",
  );
});

test("the aggregate climbs in as many steps as there are futures, to the whole, and everyone has a line", () => {
  const { container } = render(<Cumulative {...{ futures, dots, aggregate }} width={330} />);
  const path = container.querySelector(".u-all")?.getAttribute("d") ?? "";
  expect(path.match(/V/g)).toHaveLength(2);
  expect(path).toMatch(/V6H330$/);
  const lines = [...container.querySelectorAll(".u-one")];
  expect(lines).toHaveLength(2);
  expect(lines.at(-1)?.classList.contains("mine")).toBe(true);
  expect(lines.at(-1)?.getAttribute("d")?.startsWith("M30 ")).toBe(true);
});

test("names stand under every step where there is room, else under the first and the last alone", () => {
  const many = Array.from({ length: 12 }, (_, index) => future(`Future ${index + 1}`));
  const even = many.map(() => 1 / 12);
  const namesAt = (width: number, shown: readonly Future[]) =>
    [
      ...render(
        <Cumulative futures={shown} aggregate={shown.map(() => 1 / shown.length)} width={width} />,
      ).container.querySelectorAll("text"),
    ]
      .map(({ textContent }) => textContent ?? "")
      .filter((words) => shown.some(({ short }) => short === words));
  expect(namesAt(560, futures)).toEqual(["Weaken", "Status quo", "Strengthen"]);
  expect(namesAt(330, many)).toEqual(["Future 1", "Future 12"]);
  const { container } = render(<Cumulative futures={many} aggregate={even} width={330} />);
  expect([...container.querySelectorAll("title")].map(({ textContent }) => textContent)).toContain(
    "All of Future 7",
  );
});

test("it is drawn without a document", () => {
  const svg = renderToStaticMarkup(<Cumulative {...{ futures, dots, aggregate }} />);
  expect(svg).toContain("<svg");
  expect(svg).not.toContain("NaN");
});
