import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anEstimate } from "#tests/app/forecast/a-session.ts";
import { aConsole, aRoundNow } from "./a-console.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const estimates = {
  "r1/A": anEstimate("A", [12, 64, 24]),
  "r1/B": anEstimate("B", [10, 60, 30]),
  "r1/C": anEstimate("C", [34, 42, 24]),
  "r1/D": anEstimate("D", [5, 30, 65], { rationale: "**Less and less** to lose." }),
  "r1/E": anEstimate("E", [45, 47, 8]),
};
const revealed = aRoundNow({
  kind: "sealed",
  stage: "revealed",
  endsAt: null,
  digests: ["a", "b", "c", "d", "e"],
});
const page = () => document.body.textContent ?? "";
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const talking = () => document.querySelector(".pair[aria-current]")?.textContent ?? null;

test("outliers speak first, with the beginning of their reason; then pairs talk and the one left over listens", () => {
  aConsole({ stage: "revealed", rounds: [revealed], estimates });
  const speakers = [...document.querySelectorAll(".speak li b")].map(({ textContent }) => textContent);
  expect(speakers).toEqual(["Analyst D", "Analyst E", "Analyst C"]);
  expect(page()).toContain("“Less and less to lose.”");
  expect(page()).toContain("Listens to Analyst D and Analyst E, and sums up what would change their minds.");
});

test("pairs have three minutes each, one after the other, and the screen says whose turn it is", () => {
  aConsole({ stage: "revealed", rounds: [revealed], estimates });
  expect(talking()).toBeNull();
  press("Start 3 minutes");
  expect(talking()).toContain("Analyst D and Analyst E3:00 left");
  act(() => void vi.advanceTimersByTime(61_000));
  expect(talking()).toContain("1:59 left");
  act(() => void vi.advanceTimersByTime(120_000));
  expect(page()).toContain("Their time is up. Next: Analyst C and Analyst B.");
  press("Next pair, 3 minutes");
  expect(talking()).toContain("Analyst C and Analyst B3:00 left");
  act(() => void vi.advanceTimersByTime(181_000));
  expect(page()).toContain("All pairs have talked.");
});

test("where names are hidden nobody is called on and nobody is paired", () => {
  const nameless = Object.fromEntries(
    Object.entries(estimates).map(([key, { member: _, ...said }]) => [key, { ...said, label: "An analyst" }]),
  );
  aConsole({ stage: "revealed", rounds: [{ ...revealed, names: "none" }], estimates: nameless });
  expect(page()).toContain("The round hides names: nobody can be called on.");
  expect(page()).not.toContain("Then in pairs");
});

test("after the reveal the next round, closing and watching are there, each with what it does", async () => {
  const { given } = aConsole({ stage: "revealed", rounds: [revealed], estimates });
  expect(page()).toContain("The estimates are frozen as they stand.");
  expect(page()).toContain("An open round without an end.");
  await act(async () => press("Watch"));
  await act(async () => press("Open round 2"));
  expect(given).toEqual([
    { type: "open-round", kind: "open", names: "names" },
    { type: "open-round", kind: "open", names: "names", minutes: 20, atEnd: "advises" },
  ]);
});
