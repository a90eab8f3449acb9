import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { anEstimate, aRound, question, storyOf } from "./a-session.ts";
import { ask, plain, showTeam } from "./a-team.tsx";

const round = aRound();
const futuresOf = (count: number): PlacedRound["question"] => ({
  ...question,
  futures: Array.from({ length: count }, (_, order) => ({
    id: `f${order}`,
    title: `The whole title of future ${order}`,
    short: `Future ${order}`,
    colour: "future-1",
    order,
  })),
});

describe("the team's side of an open round", () => {
  test("says what each pool does and what would differ, the one in use first", () => {
    showTeam(round, storyOf("r1"));
    const table = screen.getByRole("table", { name: /The same 5 estimates under 3 pools/ });
    const rows = within(table).getAllByRole("row").map(plain);
    expect(rows[1]).toBe("Logarithmic125830");
    expect(rows[2]).toContain("In use, with equal weights.");
    expect(rows[3]).toBe("Linear145432");
    expect(rows[4]).toContain("4 points from the pool in use; it would say Status quo 54 instead of 58.");
  });

  test("turns the futures of a long question into rows", () => {
    const long = aRound({ question: futuresOf(12) });
    const percents = Array.from({ length: 12 }, (_, index) => index + 1);
    showTeam(long, { "r1/A": anEstimate("A", percents), "r1/B": anEstimate("B", percents.toReversed()) });
    const table = screen.getByRole("table", { name: /under 3 pools/ });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(within(table).getAllByRole("columnheader").map(plain)).toEqual([
      "Future",
      "Logarithmic",
      "Linear",
      "Median",
    ]);
  });

  test("adds ordered futures up, and does not where they have no order", () => {
    const { unmount } = showTeam(round, storyOf("r1"));
    expect(plain(document.querySelector(".ordered p"))).toBe(
      "Status quo or less 70 %, Status quo or more 88 %",
    );
    expect(screen.getByRole("img", { name: /Added up in their order/ })).toBeTruthy();
    unmount();
    showTeam(aRound({ question: { ...question, ordered: false } }), storyOf("r1"));
    expect(document.querySelector(".ordered")).toBeNull();
  });

  test("names the camps of a split team before the aggregate, and no average of how far apart two are", () => {
    const split = {
      "r1/A": [14, 62, 24],
      "r1/B": [12, 60, 28],
      "r1/D": [4, 40, 56],
      "r1/E": [18, 58, 24],
      "r1/F": [4, 36, 60],
    };
    showTeam(
      round,
      Object.fromEntries(
        Object.entries(split).map(([key, percents]) => [key, anEstimate(key.slice(3), percents)]),
      ),
    );
    const hint = document.querySelector(".camps");
    expect(plain(hint)).toContain(
      "Two camps: Analyst A, Analyst B and Analyst E around 15, 60, 25; Analyst D and Analyst F around 4, 38, 58.",
    );
    expect(hint?.compareDocumentPosition(document.querySelector(".outlooks") ?? document.body)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(document.body.textContent).not.toContain("apart on average");
  });

  test("of one estimate shows the count instead of an aggregate", () => {
    showTeam(round, { "r1/A": anEstimate("A", [10, 60, 30]) });
    expect(plain(document.querySelector(".tally"))).toBe("1of 5 has estimated");
    expect(screen.queryByRole("table")).toBeNull();
    expect(plain(ask("1"))).toContain("Analyst A");
  });
});
