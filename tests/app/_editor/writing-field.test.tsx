import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";
import { Notebook, plainField, theEditor, type, written } from "./a-notebook.tsx";

function show(props: Parameters<typeof Notebook>[0] = {}) {
  const fake = aFakeRoom();
  render(fake.within(<Notebook {...props} />));
  return fake;
}

const edit = () => screen.getByRole("button", { name: "Edit: Notes" });
const beside = (name: string) => screen.getByRole("button", { name });

test("one can write at once, and the editor comes into the same text, at the same place, with the focus", async () => {
  show();
  const field = plainField();
  act(() => field.focus());
  fireEvent.change(field, { target: { value: "because of habit" } });
  field.setSelectionRange(3, 7);
  const view = await theEditor();
  expect(view.state.doc.toString()).toBe("because of habit");
  expect([view.state.selection.main.from, view.state.selection.main.to]).toEqual([3, 7]);
  expect(view.hasFocus).toBe(true);
  type(view, "WORD");
  expect(written()).toBe("becWORD of habit");
});

test("a text that nobody is in reads as it was formatted, and its button leads back into its source", async () => {
  show({ begun: "The **base** rate" });
  expect(screen.getByText("base").tagName).toBe("STRONG");
  expect(screen.queryByRole("textbox")).toBeNull();
  fireEvent.click(edit());
  const view = await theEditor();
  expect(view.state.doc.toString()).toBe("The **base** rate");
  fireEvent.keyDown(view.contentDOM, { key: "Escape" });
  await waitFor(() => expect(document.activeElement).toBe(edit()));
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("whoever goes on to a button beside the text is still in it, whoever goes elsewhere has left it", async () => {
  show({ begun: "Text" });
  fireEvent.click(edit());
  await theEditor();
  act(() => beside("Beside").focus());
  expect(screen.getByRole("textbox", { name: "Notes" })).toBeTruthy();
  act(() => beside("Elsewhere").focus());
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});

test("a text is left only when the press that leaves it is over, so that nothing moves away under the pointer", async () => {
  show({ begun: "Text" });
  fireEvent.click(edit());
  await theEditor();
  fireEvent.pointerDown(beside("Elsewhere"));
  act(() => beside("Elsewhere").focus());
  expect(screen.getByRole("textbox", { name: "Notes" })).toBeTruthy();
  fireEvent.pointerUp(beside("Elsewhere"));
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
});

test("a text that would be too long is refused in words, in the plain field and in the editor, and loses nothing", async () => {
  show({ begun: "", longest: 10 });
  act(() => plainField().focus());
  fireEvent.change(plainField(), { target: { value: "0123456789" } });
  fireEvent.change(plainField(), { target: { value: "0123456789 and more" } });
  expect(screen.getByRole("alert").textContent).toContain("10 characters at most");
  expect(written()).toBe("0123456789");
  const view = await theEditor();
  act(() => view.dispatch({ changes: { from: 10, insert: "a long paste" }, userEvent: "input.paste" }));
  expect(screen.getByRole("alert").textContent).toBe(
    "That is 12 characters too long: 10 characters at most. Nothing was pasted; what you copied is still on your clipboard.",
  );
  expect([written(), view.state.doc.toString()]).toEqual(["0123456789", "0123456789"]);
  act(() => view.dispatch({ changes: { from: 9, to: 10 }, userEvent: "delete" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the four tools work by press in either field, and where nobody is in the text they begin there", async () => {
  show({ begun: "text" });
  fireEvent.click(screen.getByRole("button", { name: "Bold" }));
  expect(written()).toBe("text****");
  const view = await theEditor();
  act(() => view.dispatch({ selection: { anchor: 0, head: 4 } }));
  fireEvent.click(screen.getByRole("button", { name: "Link" }));
  expect(written()).toBe("[text](https://)****");
  expect(view.hasFocus).toBe(true);
});

test("Ctrl-B, Ctrl-I and Ctrl-K give a format in either field, and no key of the page hears of it", async () => {
  show();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => void heard.push(event.key);
  addEventListener("keydown", listen);
  act(() => plainField().focus());
  fireEvent.keyDown(plainField(), { key: "b", ctrlKey: true });
  expect(written()).toBe("****");
  const view = await theEditor();
  act(() => view.dispatch({ selection: { anchor: 0, head: 4 } }));
  fireEvent.keyDown(view.contentDOM, { key: "i", ctrlKey: true, keyCode: 73 });
  fireEvent.keyDown(view.contentDOM, { key: "k", ctrlKey: true, keyCode: 75 });
  expect(written()).toBe("_[****](https://)_");
  expect(heard).toEqual([]);
  removeEventListener("keydown", listen);
});

test("the tools are one stop for Tab and know the arrow keys", () => {
  show();
  const tools = ["Bold", "Italic", "List", "Link"].map((name) => screen.getByRole("button", { name }));
  expect(tools.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  act(() => tools[0]?.focus());
  fireEvent.keyDown(tools[0] ?? document.body, { key: "ArrowLeft" });
  expect(document.activeElement).toBe(tools[3]);
  expect(tools.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
});

test("what is sent leaves an empty editor with the focus in it", async () => {
  show({ onSend: () => {} });
  act(() => plainField().focus());
  fireEvent.change(plainField(), { target: { value: "Now" } });
  const view = await theEditor();
  fireEvent.keyDown(view.contentDOM, { key: "Enter", ctrlKey: true, keyCode: 13 });
  await waitFor(() => expect(view.state.doc.toString()).toBe(""));
  expect([written(), view.hasFocus]).toEqual(["", true]);
});

test("while one writes, presence says at which place, and no more once one has left", async () => {
  const { room } = show({ item: "rationale/r1" });
  const { awareness } = room.board.now();
  act(() => plainField().focus());
  expect(awareness.getLocalState()?.["item"]).toBeUndefined();
  type(await theEditor(), "x");
  expect(awareness.getLocalState()?.["item"]).toBe("rationale/r1");
  act(() => beside("Elsewhere").focus());
  await waitFor(() => expect(awareness.getLocalState()?.["item"]).toBeUndefined());
});

test("where there is no place to show, nobody hears that one writes", async () => {
  const { room } = show();
  const heard: unknown[] = [];
  room.board.now().awareness.on("change", () => void heard.push(room.board.now().awareness.getLocalState()));
  act(() => plainField().focus());
  type(await theEditor(), "x");
  expect(heard).toEqual([]);
});
