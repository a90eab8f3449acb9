import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RecordMember } from "#lib/documents/record.ts";
import { aConsole, anOverdueRound, aRoundNow, threeAnalysts } from "./a-console.tsx";
import { anEstimate, storyOf } from "#tests/app/forecast/a-session.ts";

const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const nextSteps = () =>
  screen
    .getAllByRole("button")
    .filter(({ className }) => className.includes("next"))
    .map(({ textContent }) => textContent);
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("radio", { name }));
const sealed = aRoundNow({ kind: "sealed", expected: null });
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

describe("a sealed round", () => {
  test("waits for those who have not sealed; each can be nudged alone, and is asked once", async () => {
    const console = aConsole({ stage: "sealed", rounds: [sealed], members: threeAnalysts, sealed: ["bob"] });
    expect(nextSteps()).toEqual(["Nudge 2 analysts"]);
    expect(screen.queryByRole("button", { name: "Nudge Bob" })).toBeNull();
    await press("Nudge Cy");
    expect(console.given).toEqual([{ type: "nudge", round: "r1", member: "cy" }]);
    expect(screen.queryByRole("button", { name: "Nudge Cy" })).toBeNull();
    expect(screen.getByRole("button", { name: "Nudge Dee" })).toBeDefined();
  });

  test("becomes the reveal by itself once all have sealed, also because the last one left", async () => {
    const { tells, record, given } = aConsole({
      stage: "sealed",
      rounds: [sealed],
      members: threeAnalysts,
      sealed: ["bob", "cy"],
    });
    expect(nextSteps()).toEqual(["Nudge 1 analyst"]);
    act(() => void record.getMap("members").set("dee", { name: "Dee", role: "observer" }));
    tells(["bob", "cy"]);
    expect(nextSteps()).toEqual(["Reveal"]);
    expect(page()).toContain("2 of 2 have sealed");
    expect(document.querySelector(".rail [aria-current]")?.textContent).toBe("Reveal");
    expect(screen.queryByText("Dee")).toBeNull();
    await press("Reveal");
    expect(given).toEqual([]); // a press that was meant for the nudge does nothing
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Reveal" }).getAttribute("aria-disabled")).toBeNull(),
    );
    await press("Reveal");
    expect(given).toEqual([{ type: "reveal-round", round: "r1" }]);
  });

  test("says after the lock who had sealed, and not that it was nobody", () => {
    const locked = { ...sealed, stage: "locked" as const, digests: ["a", "b"], expected: 3 };
    const { tells } = aConsole({
      stage: "locked",
      rounds: [locked],
      members: threeAnalysts,
      sealed: ["bob", "cy"],
    });
    const row = (name: string) => screen.getByText(name, { selector: ".roll span" }).closest("li")?.textContent;
    expect([row("Bob, away"), row("Dee, away")].map((words) => /sealed/.test(words ?? ""))).toEqual([true, false]);
    tells(["bob"]);
    expect(page()).toContain("2 of 3 have sealed. Who has is seen at the reveal.");
  });

  test("that hides names warns before the reveal that two make no aggregate, and says after it what can be done", async () => {
    const hidden = { ...sealed, names: "pseudonyms" as const };
    const two = { role: "facilitator" as const, members: { cy: threeAnalysts["cy"] as RecordMember } };
    const { given } = aConsole({ ...two, stage: "sealed", rounds: [hidden], sealed: ["bob", "cy"] });
    await press("Reveal");
    expect(given).toEqual([]);
    expect(screen.getByRole("dialog").textContent).toContain(
      "There will be no aggregate: it takes 3 estimates where names are not shown.",
    );
    cleanup();
    const rounds = [{ ...hidden, stage: "revealed" as const, digests: ["a", "b"] }];
    const estimates = Object.fromEntries(Object.entries(storyOf("r1")).slice(0, 1));
    aConsole({ ...two, stage: "revealed", rounds, estimates });
    expect(page()).toContain("Round 1 has no aggregate: it takes 3 estimates where names are not shown");
    expect(page()).toContain("round 2 asks everybody again, and with names shown 2 are enough.");
  });

  test("is revealed early only after it was said with how many, and that it is for good", async () => {
    const { given } = aConsole({
      stage: "sealed",
      rounds: [sealed],
      members: threeAnalysts,
      sealed: ["bob"],
    });
    await press("Reveal with 1 of 3");
    expect(given).toEqual([]);
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/2 analysts have not sealed.*cannot be taken back/)).toBeDefined();
    await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Reveal with 1" })));
    expect(given).toEqual([{ type: "reveal-round", round: "r1" }]);
  });

  test("whose time is up and goes on says so, and makes the reveal with what there is the next step", () => {
    const rounds = [anOverdueRound({ kind: "sealed", expected: null })];
    aConsole({ stage: "sealed", rounds, members: threeAnalysts, sealed: ["bob"] });
    expect(screen.getByRole("timer").textContent).toBe("1:00 over");
    expect(page()).toContain("Time is up. The round goes on until it is revealed");
    expect(page()).toContain("Time is up, 1 of 3 has sealed");
    expect(nextSteps()).toEqual(["Reveal with 1 of 3"]);
  });

  test("can be given more time, whether its end is advice or not", async () => {
    for (const atEnd of ["advises", "ends"] as const) {
      const { given } = aConsole({ stage: "sealed", rounds: [{ ...sealed, atEnd }], sealed: [] });
      const [more] = screen.getAllByRole("button", { name: "5 minutes more" });
      await act(async () => fireEvent.click(more as HTMLElement));
      expect(given).toEqual([{ type: "extend-round", round: "r1", minutes: 5 }]);
      document.body.replaceChildren();
    }
  });

  test("shows who has sealed to nobody who took over: they see how many", () => {
    aConsole({
      stage: "sealed",
      role: "analyst",
      runner: "ann",
      rounds: [sealed],
      members: threeAnalysts,
      sealed: ["bob"],
    });
    expect(page()).toContain("1 of 4 has sealed. Who has, only facilitators and owners see.");
    expect(nextSteps()).toEqual(["Nudge 3 analysts"]);
    expect(screen.queryByRole("button", { name: "Nudge Cy" })).toBeNull();
  });
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
