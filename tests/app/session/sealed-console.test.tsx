import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { RecordMember } from "#lib/documents/record.ts";
import { storyOf } from "#tests/app/forecast/a-session.ts";
import { aConsole, anOverdueRound, aRoundNow, threeAnalysts } from "./a-console.tsx";

const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const nextSteps = () =>
  screen
    .getAllByRole("button")
    .filter(({ className }) => className.includes("next"))
    .map(({ textContent }) => textContent);
const sealed = aRoundNow({ kind: "sealed", expected: null });
const page = () => document.body.textContent ?? "";

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
    const row = (name: string) =>
      screen.getByText(name, { selector: ".roll span" }).closest("li")?.textContent;
    expect([row("Bob, away"), row("Dee, away")].map((words) => /sealed/.test(words ?? ""))).toEqual([
      true,
      false,
    ]);
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

  test("can be switched to end by itself, or to go on, until its time is up", async () => {
    const other = { advises: "ends", ends: "advises" } as const;
    const words = { ends: "End it when the time is up", advises: "Let it go on when the time is up" };
    for (const atEnd of ["advises", "ends"] as const) {
      const { given } = aConsole({ stage: "sealed", rounds: [{ ...sealed, atEnd }], sealed: [] });
      expect(screen.queryByRole("button", { name: words[atEnd] })).toBeNull();
      await press(words[other[atEnd]]);
      expect(given).toEqual([{ type: "extend-round", round: "r1", atEnd: other[atEnd] }]);
      cleanup();
    }
    aConsole({ stage: "sealed", rounds: [anOverdueRound({ kind: "sealed", expected: null })], sealed: [] });
    expect(screen.queryByRole("button", { name: words.ends })).toBeNull();
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
