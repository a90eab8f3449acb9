import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RoomMasthead } from "#app/_room/room-masthead.tsx";
import { useSession } from "#app/_room/use-session.ts";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { aRouter } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

/** A screen whose head stays while something below it goes with the stage. */
function Screen() {
  const { stage } = useSession();
  return (
    <main>
      <RoomMasthead />
      {stage === "open" && <button type="button">Only while open</button>}
    </main>
  );
}

function opened(role: "analyst" | "observer" | "facilitator", runner: string | null = null) {
  const fake = aFakeRoom({ role });
  const { id, ...round } = aRound();
  fake.record.getMap("rounds").set(id, round);
  fake.record.getMap("workspace").set("stage", "open");
  fake.record.getMap("workspace").set("runner", runner);
  render(aRouter().within(fake.within(<Screen />)));
  return fake;
}

test("everybody is told who runs the session in the place of those whose role it is", () => {
  opened("observer", "bob");
  expect(screen.getByText("Bob runs the session now")).toBeDefined();
});

test("who took over is told that it is they", () => {
  opened("analyst", "ann");
  expect(screen.getByText("You run the session now")).toBeDefined();
});

test("when the session goes on and what had the focus is gone, the question has it", () => {
  const { record } = opened("analyst");
  screen.getByRole("button", { name: "Only while open" }).focus();
  act(() => void record.getMap("workspace").set("stage", "closed"));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("who had the focus nowhere keeps it nowhere when the session goes on", () => {
  const { record } = opened("analyst");
  act(() => void record.getMap("workspace").set("stage", "closed"));
  expect(document.activeElement).toBe(document.body);
});
