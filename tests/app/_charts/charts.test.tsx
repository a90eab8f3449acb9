import { render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Bars } from "#app/_charts/bars.tsx";
import { colourOf, isHatched } from "#app/_charts/colour-of.ts";
import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { SmallBar } from "#app/_charts/small-bar.tsx";
import { Strip } from "#app/_charts/strip.tsx";
import { Triangle } from "#app/_charts/triangle.tsx";
import { toValues } from "#lib/simplex/values.ts";

const future = (short: string, title: string, colour: string): Future => ({
  id: short,
  short,
  title,
  colour,
});
const futures = [
  future("Weaken", "Ties notably weaken", "against-2"),
  future("Status quo", "The status quo persists", "neutral"),
  future("Strengthen", "Cooperation is markedly strengthened", "towards-2"),
];
const dot = (letter: string, shares: readonly number[]): Dot => ({
  id: letter,
  name: `Analyst ${letter}`,
  initials: letter,
  values: toValues(shares),
});
const dots = [
  dot("A", [10, 68, 22]),
  dot("B", [6, 58, 36]),
  dot("C", [20, 50, 30]),
  dot("D", [4, 38, 58]),
  dot("E", [32, 56, 12]),
];
const aggregate = [0.12, 0.58, 0.3];

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...dot("A", [1 + index, 5, 7]), id: String(index) }));

describe("a picture", () => {
  test("of three futures says the aggregate and what everyone says", () => {
    render(<Triangle futures={futures} dots={dots.slice(0, 2)} aggregate={aggregate} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Aggregate: Weaken 12, Status quo 58, Strengthen 30 percent. Analyst A 10, 68, 22; Analyst B 6, 58, 36.",
    );
  });

  test("of a crowd says how many there are", () => {
    render(<Triangle futures={futures} dots={crowd(30)} aggregate={aggregate} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("30 estimates.");
  });

  test("without an estimate says so", () => {
    render(<Triangle futures={futures} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Weaken, Status quo, Strengthen: no estimate yet.",
    );
  });

  test("of one future says aggregate, middle half, range and the last round", () => {
    const [first] = futures;
    render(first && <Strip future={first} index={0} dots={dots} aggregate={aggregate} was={0.18} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Ties notably weaken: aggregate 12 percent, middle half 6 to 20, all 4 to 32, 18 in the last round.",
    );
  });

  test("as bars says the aggregate of all futures", () => {
    render(<Bars futures={futures} aggregate={aggregate} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Aggregate: Weaken 12, Status quo 58, Strengthen 30 percent.",
    );
  });

  test("as a small bar says the aggregate, or that there is none", () => {
    const { rerender } = render(<SmallBar futures={futures} probabilities={aggregate} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Aggregate: Weaken 12, Status quo 58, Strengthen 30 percent",
    );
    rerender(<SmallBar futures={futures} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("No aggregate yet");
  });

  test("is drawn on a server, without a browser", () => {
    const markup = renderToStaticMarkup(
      <Triangle futures={futures} dots={dots} aggregate={aggregate} values />,
    );
    expect(markup).toContain("<svg");
    expect(markup).not.toContain("NaN");
  });

  test("of hundreds is a shade with one's own dot on top, in the triangle and on the strips", () => {
    const all = crowd(300).map((one, index) => ({ ...one, mine: index === 7 }));
    const [first] = futures;
    const { container } = render(
      <>
        <Triangle futures={futures} dots={all} aggregate={aggregate} />
        {first && <Strip future={first} index={0} dots={all} aggregate={aggregate} />}
      </>,
    );
    expect(container.querySelectorAll("[data-dot]").length).toBe(2);
    expect(container.querySelectorAll(".dot.mine, .s-dot.mine").length).toBe(2);
    const darkest = [...container.querySelectorAll(".t-shade path")].map((cell) =>
      Number(cell.getAttribute("fill-opacity")),
    );
    expect(Math.max(...darkest)).toBe(0.75);
    expect(container.querySelectorAll(".s-shade rect").length).toBeGreaterThan(10);
  });

  test("of hundreds who agree on a corner shades that corner's cell", () => {
    const sure = crowd(201).map((one) => ({ ...one, values: toValues([1, 0, 0]) }));
    const { container } = render(<Triangle futures={futures} dots={sure} width={356} />);
    const [cell, ...others] = container.querySelectorAll(".t-shade path");
    expect(others).toEqual([]);
    expect(cell?.getAttribute("d")).toContain("M18 ");
  });

  test("has a letter on every dot of twelve, and none on sixty-one", () => {
    const lettersOf = (count: number) =>
      render(<Triangle futures={futures} dots={crowd(count)} />).container.querySelectorAll(".dot text")
        .length;
    expect(lettersOf(12)).toBe(12);
    expect(lettersOf(61)).toBe(0);
  });
});

describe("the colour of a future", () => {
  test.each([
    [2, ["against-2", "towards-2"]],
    [3, ["against-2", "neutral", "towards-2"]],
    [5, ["against-3", "against-1", "neutral", "towards-1", "towards-3"]],
  ])("says its place among %i in an order", (count, tokens) => {
    const colours = tokens.map((_, index) => colourOf(index, { count, ordered: true }));
    expect(colours).toEqual(tokens.map((token) => `var(--${token})`));
  });

  test("is its own without an order, and comes again hatched from the ninth on", () => {
    const twelve = Array.from({ length: 12 }, (_, index) => colourOf(index, { count: 12, ordered: false }));
    expect(twelve[0]).toBe("var(--future-1)");
    expect(twelve[8]).toBe("var(--future-1)");
    const futuresOf = twelve.map((colour) => ({ colour }));
    expect(futuresOf.map((_, index) => isHatched(futuresOf, index))).toEqual([
      ...Array.from({ length: 8 }, () => false),
      ...Array.from({ length: 4 }, () => true),
    ]);
  });
});
