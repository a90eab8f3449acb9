import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { aConsole, aRoundNow } from "./a-console.tsx";
import { anEstimate, storyOf } from "#tests/app/forecast/a-session.ts";

const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const nextSteps = () =>
  screen
    .getAllByRole("button")
    .filter(({ className }) => className.includes("next"))
    .map(({ textContent }) => textContent);
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const page = () => document.body.textContent ?? "";

describe("opening a round", () => {
  test("asks for advice at the end of the time, unless the round is to end there", async () => {
    const { given } = aConsole();
    await press("Open round 1");
    expect(given).toEqual([
      { type: "open-round", kind: "sealed", names: "names", minutes: 15, atEnd: "advises" },
    ]);
    choose(/^End the round when the time is up/);
    await press("Open round 1");
    expect(given.at(-1)).toMatchObject({ minutes: 15, atEnd: "ends" });
  });

  test("without an end asks for no minutes", async () => {
    const { given } = aConsole();
    choose(/^Open/);
    choose(/^No end/);
    expect(screen.queryByLabelText("Minutes")).toBeNull();
    await press("Open round 1");
    expect(given).toEqual([{ type: "open-round", kind: "open", names: "names" }]);
  });

  test("says of each choice what follows from it, and of the end what it does to that kind", () => {
    aConsole();
    expect(page()).toContain("What is sealed by then is revealed.");
    choose(/^Open/);
    expect(page()).toContain("The estimates are frozen as they stand.");
    expect(screen.getByRole("radio", { name: /^No names.*The aggregate waits for three/ })).toBeDefined();
    expect(screen.getByRole("radio", { name: /^Pseudonyms.*the same in every round/ })).toBeDefined();
  });

  test("is refused at the field when the minutes are none, and nothing is asked", async () => {
    const { given } = aConsole();
    fireEvent.change(screen.getByLabelText("Minutes"), { target: { value: "soon" } });
    await press("Open round 1");
    expect(screen.getByText("“soon” is no number of minutes.")).toBeDefined();
    expect(given).toEqual([]);
  });

  test("shows names as the round before did, and says whom it will wait for", async () => {
    const { given } = aConsole({ stage: "closed", rounds: [aRoundNow({ stage: "closed", names: "none" })] });
    expect(page()).toContain("1 analyst is expected: Bob.");
    expect(page()).toContain(
      "20 minutes; when the time is up it goes on until you close it. Estimates are shown without names.",
    );
    await press("Open round 2");
    expect(given).toMatchObject([{ kind: "open", names: "none" }]);
  });
});

test("the stations follow the kind that is chosen", () => {
  aConsole();
  const stations = () => [...document.querySelectorAll(".rail li")].map(({ textContent }) => textContent);
  expect(stations()).toContain("Round 1, sealed");
  choose(/^Open/);
  expect(stations()).toEqual(["Frame", "Round 1, open", "Close", "Resolve"]);
});

describe("an open round", () => {
  const estimates = { ...storyOf("r1"), "r1/B": anEstimate("B", [6, 58, 36], { member: "bob" }) };

  test("says what came of it since the round before, and whether reasons went with the moves", () => {
    const before = aRoundNow({ id: "r0", stage: "closed" });
    const earlier = {
      "r0/A": anEstimate("A", [12, 64, 24], { rationale: "Habit." }),
      "r0/D": anEstimate("D", [5, 30, 65], { rationale: "Taiwan." }),
      "r0/E": anEstimate("E", [45, 47, 8], { rationale: "Caution." }),
    };
    const now = {
      ...estimates,
      "r1/D": anEstimate("D", [4, 38, 58], { rationale: "Taiwan, and purchases." }),
    };
    aConsole({
      stage: "open",
      rounds: [before, aRoundNow({ number: 2 })],
      estimates: { ...earlier, ...now },
    });
    expect(page()).toContain(
      "The estimates lie closer together: two analysts are 24 points apart on average, 44 in round 1.",
    );
    expect(page()).toContain("1 of 3 moves came with a new reason.");
    expect(page()).toContain("This compares 5 estimates with 3 of then, 3 people gave both.");
  });

  test("can be closed by its next step once everybody has estimated", async () => {
    const { given } = aConsole({ stage: "open", rounds: [aRoundNow()], estimates });
    expect(nextSteps()).toEqual(["Close round 1"]);
    await press("Close round 1");
    expect(given).toEqual([{ type: "close-round", round: "r1" }]);
  });

  test("is closed with fewer than are expected only after it was said what its report would hold", async () => {
    const four = Object.fromEntries(Object.entries(estimates).slice(0, 4));
    const { given } = aConsole({ stage: "open", rounds: [aRoundNow()], estimates: four });
    await press("Close round 1");
    expect(given).toEqual([]);
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/1 analyst has not estimated.*aggregate of 4 of 5/)).toBeDefined();
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Close with 4" })));
    expect(given).toEqual([{ type: "close-round", round: "r1" }]);
  });

  test("that nobody ends is followed by one whose kind and minutes are chosen, not by one that opens at once", async () => {
    const { given } = aConsole({ stage: "watching", rounds: [aRoundNow({ endsAt: null })], estimates });
    expect(screen.getAllByRole("button", { name: "Open round 2" })).toHaveLength(1);
    choose(/^Sealed/);
    await press("Open round 2");
    expect(given).toMatchObject([{ type: "open-round", kind: "sealed", minutes: 20 }]);
  });

  test("that hides names says how many have estimated and not who", () => {
    const hidden = Object.fromEntries(
      Object.entries(storyOf("r1")).map(([key, { member: _, ...said }]) => [
        key,
        { ...said, label: "An analyst" },
      ]),
    );
    aConsole({ stage: "open", rounds: [aRoundNow({ names: "none", expected: 6 })], estimates: hidden });
    expect(page()).toContain("5 of 6 have estimated. Who has is not shown: the round hides names.");
  });
});

test("whoever runs the session finds where people are let back in at the list of who is expected", () => {
  aConsole();
  expect(page()).toContain("Let them back in as who they were on People.");
  expect(screen.getByRole("link", { name: "People" }).getAttribute("href")).toBe("/w/w1/people");
});

test("an observer is told who runs the session, and gets no button", () => {
  aConsole({ role: "observer" });
  expect(page()).toContain("Facilitators and owners run the session from here.");
  expect(screen.queryAllByRole("button")).toEqual([]);
});
