import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { Cell } from "#app/_editor/cell.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const root = "text/weaken/summary";
const label = "Summary of Ties notably weaken";
const cell = <Cell root={root} label={label} empty="What would have happened?" />;
const theCell = () => screen.getByRole("group", { name: label });
const theEditor = () => screen.findByRole("textbox", { name: label });

test("a text reads as it was formatted until it is entered", () => {
  render(aFakeRoom().within(cell));
  expect(theCell().querySelector("strong")?.textContent).toBe("costs");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("Enter opens one live editor under the cell's name, Escape leaves it and the focus stays with the cell", async () => {
  const { within: inRoom } = aFakeRoom();
  render(inRoom(cell));
  theCell().focus();
  fireEvent.keyDown(theCell(), { key: "Enter" });
  const editor = await theEditor();
  expect(editor.textContent).toBe("Being seen together **costs** more.");
  fireEvent.keyDown(editor, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
  expect(document.activeElement).toBe(theCell());
});

test("the button enters as well, and while one writes, others see where", async () => {
  const { room, within: inRoom } = aFakeRoom();
  const { unmount } = render(inRoom(cell));
  fireEvent.click(within(theCell()).getByRole("button", { name: "Edit" }));
  await theEditor();
  const { awareness } = room.board.now();
  expect(awareness.getLocalState()?.["item"]).toBe(root);
  unmount();
  expect(awareness.getLocalState()?.["item"]).toBeNull();
});

test("what another writes appears at once", () => {
  const { board, within: inRoom } = aFakeRoom();
  render(inRoom(cell));
  act(() => board.getText(root).insert(0, "Today: "));
  expect(theCell().textContent).toContain("Today: Being seen together costs more.");
});

test("a cell in which another writes says who", () => {
  const { bobShows, within: inRoom } = aFakeRoom();
  render(inRoom(cell));
  act(() => void bobShows({ item: root }));
  expect(theCell().textContent).toContain("Bob is writing here");
});

test("an empty text says what belongs there to those who may write, and nothing to those who look on", () => {
  const empty = <Cell root="text/persist/summary" label="Summary" empty="What would have happened?" />;
  render(aFakeRoom().within(empty));
  expect(screen.getByText("What would have happened?")).toBeTruthy();
});

test("who looks on can read and not enter", () => {
  render(aFakeRoom({ role: "observer" }).within(cell));
  fireEvent.keyDown(theCell(), { key: "Enter" });
  fireEvent.click(theCell());
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});
