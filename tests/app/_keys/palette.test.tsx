import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { FindButton } from "#app/_keys/find-button.tsx";
import { RoomKeys } from "#app/_keys/room-keys.tsx";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { aScenario } from "#tests/app/scenario/a-fake-room.tsx";
import { aRoomWithKeys } from "./a-room-with-keys.tsx";

function opened(given: Parameters<typeof aRoomWithKeys>[0]) {
  const room = aRoomWithKeys(given);
  render(
    room.within(
      <>
        <button type="button">Before</button>
        <RoomKeys />
      </>,
    ),
  );
  screen.getByRole("button", { name: "Before" }).focus();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  return { ...room, field: screen.getByRole("combobox") };
}

const lines = () => screen.getAllByRole("option").map((line) => line.querySelector("span")?.textContent);
const marked = () => screen.getByRole("option", { selected: true }).querySelector("span")?.textContent;
const down = () => fireEvent.keyDown(screen.getByRole("combobox"), { key: "ArrowDown" });
const type = (text: string) => fireEvent.change(screen.getByRole("combobox"), { target: { value: text } });

const sealed = aRound({ kind: "sealed", expected: null });

test("what one may do now comes first and the next step at the head, then places, then names", () => {
  const { field } = opened({ role: "owner" });
  expect(lines()[0]).toBe("Open round 1");
  expect(screen.getAllByRole("group").map((group) => group.querySelector("p")?.textContent)).toEqual([
    "Do",
    "Go to",
    "This browser",
  ]);
  type("s");
  expect(screen.getByRole("option", { name: /The status quo persists/ })).toBeDefined();
  expect(field.getAttribute("aria-expanded")).toBe("true");
});

test("a command that one may not give is found with the reason, and Enter does nothing with it", () => {
  const { given } = opened({ role: "analyst", stage: "sealed", rounds: [sealed] });
  expect(lines()).not.toContain("Reveal");
  type("reveal");
  const line = screen.getByRole("option", { name: /^Reveal/ });
  expect(line.textContent).toContain("Facilitators and owners run the session.");
  expect(line.getAttribute("aria-disabled")).toBe("true");
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(given).toEqual([]);
  expect(screen.getByRole("dialog")).toBeDefined();
});

test("a round that cannot be opened yet says why", () => {
  const { given } = opened({
    role: "owner",
    scenario: { ...aScenario, futures: aScenario.futures.slice(0, 1) },
  });
  const line = screen.getByRole("option", { name: /^Open round 1/ });
  expect(line.querySelector(".why")?.textContent).not.toBe("");
  fireEvent.click(line);
  expect(given).toEqual([]);
});

test("Enter gives the command that is marked, and the palette goes when it is done", async () => {
  const { given } = opened({ role: "owner" });
  down();
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(given.map((one) => one.type)).toEqual(["open-round"]);
});

test("Enter alone does nothing: no round is closed by opening the palette too far", () => {
  const { given } = opened({ role: "owner", stage: "open", rounds: [aRound()] });
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(screen.queryByRole("option", { selected: true })).toBeNull();
  expect(given).toEqual([]);
  expect(screen.getByRole("dialog")).toBeDefined();
});

test("a command that is refused keeps the palette open and says why", async () => {
  const { answerWith } = opened({ role: "owner" });
  down();
  answerWith(() => Promise.resolve({ ok: false, error: { code: "offline", facts: {} } }));
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect((await screen.findByRole("status")).textContent).not.toBe("");
  expect(screen.getByRole("dialog")).toBeDefined();
});

test("an early reveal is asked about before it is done", () => {
  const room = opened({ role: "owner", stage: "sealed", rounds: [sealed] });
  act(() => room.marks.set({ round: "r1", sealed: 2, expected: 3 }));
  type("reveal");
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(screen.getByRole("dialog", { name: "Reveal with 2 of 3?" })).toBeDefined();
  expect(room.given).toEqual([]);
});

test("the arrow keys move the mark while the focus stays in the field, round and round", () => {
  const { field } = opened({ role: "analyst" });
  const all = lines();
  down();
  expect(marked()).toBe(all[0]);
  down();
  expect(marked()).toBe(all[1]);
  expect(document.getElementById(field.getAttribute("aria-activedescendant") ?? "")).toBe(
    screen.getByRole("option", { selected: true }),
  );
  fireEvent.keyDown(field, { key: "ArrowUp" });
  fireEvent.keyDown(field, { key: "ArrowUp" });
  expect(marked()).toBe(all.at(-1));
  expect(document.activeElement).toBe(field);
});

test("a place, a driver and a person are gone to by their names", () => {
  const room = opened({ role: "analyst" });
  type("peop");
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  type("war drags");
  fireEvent.click(screen.getByRole("option", { name: /The war drags on/ }));
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  type("bob");
  fireEvent.click(screen.getByRole("option", { name: /Bob/ }));
  expect(room.went).toEqual(["/w/w1/people", "/w/w1/scenario", "/w/w1/people"]);
});

test("Escape closes it and gives the focus back to where it was", async () => {
  const { field } = opened({ role: "analyst" });
  expect(document.activeElement).toBe(field);
  fireEvent.keyDown(field, { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Before" })));
});

test("what nothing is called is said", () => {
  opened({});
  type("zzz");
  expect(screen.queryAllByRole("option")).toEqual([]);
  expect(screen.getByText("Nothing is called that here.")).toBeDefined();
});

test("a button opens it for those who know no key", () => {
  const room = aRoomWithKeys();
  render(
    room.within(
      <>
        <FindButton />
        <RoomKeys />
      </>,
    ),
  );
  fireEvent.click(screen.getByRole("button", { name: "Find" }));
  expect(screen.getByRole("dialog", { name: "Find" })).toBeDefined();
});

test("Ctrl+K opens it from within a field too, and closes it again", () => {
  const room = aRoomWithKeys();
  render(
    room.within(
      <>
        <input aria-label="Field" />
        <RoomKeys />
      </>,
    ),
  );
  fireEvent.keyDown(screen.getByLabelText("Field"), { key: "k", ctrlKey: true });
  expect(screen.getByRole("dialog")).toBeDefined();
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "k", ctrlKey: true });
  expect(screen.queryByRole("dialog")).toBeNull();
});
