import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Card } from "#app/_home/card.tsx";
import { dayInWords } from "#app/_home/day-in-words.ts";
import { stageInWords } from "#app/_home/stage-in-words.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { aCard } from "./a-card.ts";
import { aRouter } from "./an-api.tsx";

const show = (changes: Partial<WorkspaceCard> = {}) => {
  render(aRouter().within(<Card card={aCard(changes)} />));
  return within(screen.getByRole("article"));
};

test("a card says where the workspace is, what it asks, what the team says, what waits and who is there", () => {
  const card = show();
  expect(card.getByText("Round 2, open")).toBeDefined();
  expect(card.getByText("by 31 December 2028")).toBeDefined();
  expect(card.getByRole("link", { name: "How close will they be?" }).getAttribute("href")).toBe(
    "/w/w1/forecast",
  );
  expect(card.getByRole("img", { name: "Aggregate: Weaken 12, Status quo 88 percent" })).toBeDefined();
  expect(card.getByText("Round 2 is open, you have not estimated").className).toBe("wait");
  expect(card.getByLabelText("1 here now")).toBeDefined();
});

test("of a sealed round a card shows no number, and that one has not sealed", () => {
  const card = show({ stage: "sealed", round: 1, shown: null, waits: "seal", here: [] });
  expect(card.getByRole("img", { name: "No aggregate yet" })).toBeDefined();
  expect(card.getByText("Sealed: numbers appear at the reveal")).toBeDefined();
  expect(card.getByText("Round 1 is sealed, you have not sealed")).toBeDefined();
  expect(card.getByText("nobody here now")).toBeDefined();
});

test("a workspace that is being framed opens on its scenario", () => {
  const card = show({ stage: "framing", round: null, shown: null, waits: "nothing", horizon: "", title: "" });
  expect(card.getByRole("link").getAttribute("href")).toBe("/w/w1/scenario");
  expect(card.getByText("A question that has no title yet")).toBeDefined();
  expect(card.getByText("2 futures named, no aggregate before a round")).toBeDefined();
  expect(card.getByText("no horizon yet")).toBeDefined();
});

test.each([
  ["f1", "It came true: Ties weaken"],
  [null, "The focal question was annulled"],
])("the card of a resolved question says what came true: %s", (future, words) => {
  expect(show({ stage: "resolved", resolution: { future } }).getByText(words)).toBeDefined();
});

test("stages and days are said as on every screen", () => {
  expect(stageInWords("revealed", 1)).toBe("Round 1, revealed");
  expect(stageInWords("watching", 4)).toBe("Watching");
  expect(dayInWords("2026-10-14T23:59:00.000Z")).toBe("14 October 2026");
});
