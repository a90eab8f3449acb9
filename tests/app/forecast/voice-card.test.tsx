import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { anEstimate, aRound, storyOf } from "./a-session.ts";
import { cards, plain, showTeam } from "./a-team.tsx";

const round = aRound();

describe("the cards of an open round", () => {
  test("lets dissent speak first, with the distance and what would be without it", () => {
    showTeam(round, storyOf("r1"));
    expect(cards().map((card) => card.dataset["seat"])).toEqual(["D", "E", "A", "C", "B"]);
    expect(plain(cards()[0])).toContain("28 points from the aggregate");
    expect(plain(cards()[0])).toContain("without it: Strengthen 30 → 24");
  });

  test("does not say what would be without somebody where two have estimated, or where nobody is named", () => {
    const two = Object.fromEntries(Object.entries(storyOf("r1")).slice(0, 2));
    const { unmount } = showTeam(round, two);
    expect(document.body.textContent).not.toContain("without it");
    unmount();
    const nameless = Object.fromEntries(
      Object.entries(storyOf("r1")).map(([key, { member: _, ...said }]) => [
        key,
        { ...said, label: "An analyst" },
      ]),
    );
    showTeam(aRound({ names: "none" }), nameless);
    expect(cards()).toHaveLength(5);
    expect(document.body.textContent).not.toContain("without it");
  });

  test("says of a number that it has no rationale, and of a rationale that its number was taken back", () => {
    showTeam(round, {
      ...storyOf("r1"),
      "r1/B": anEstimate("B", [6, 58, 36], { rationale: "The patrols grow.", withdrawn: true }),
    });
    expect(plain(cards()[0])).toContain("A number without a rationale: Analyst D gave none.");
    const last = plain(cards().at(-1));
    expect(last).toContain("The patrols grow.");
    expect(last).toContain("No number: taken back");
    expect(last).not.toContain("58");
    expect(screen.getByRole("table", { name: /The same 4 estimates/ })).toBeTruthy();
  });

  test("shows figures on every card that add up to 100", () => {
    showTeam(round, { "r1/A": anEstimate("A", [1, 1, 1]), "r1/B": anEstimate("B", [2, 3, 4]) });
    for (const card of cards()) {
      const parts = [...card.querySelectorAll(".vector > span")].map((part) =>
        Number(plain(part).replace(/^\D+/, "")),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100);
    }
  });

  test("carries the age of each estimate, and says which round one was carried from", () => {
    showTeam(round, {
      "r1/A": anEstimate("A", [10, 60, 30], { at: new Date().toISOString() }),
      "r1/B": anEstimate("B", [20, 60, 20], { at: "2026-10-13T09:00:00.000Z" }),
    });
    const ageOf = (name: string) => plain(cards().find((card) => card.dataset["seat"] === name));
    expect(ageOf("A")).toContain("said, just now");
    expect(ageOf("B")).toContain("carried over, 13 October 2026");
    expect(document.querySelectorAll(".voice .old")).toHaveLength(1);
  });

  test.each([2, 5, 30])("has a card for each of %d analysts", (count) => {
    const many = Array.from(
      { length: count },
      (_, index) => [`r1/${index}`, anEstimate(`${index}`, [10 + index, 60, 30])] as const,
    );
    showTeam(round, Object.fromEntries(many));
    expect(cards()).toHaveLength(count);
  });
});
