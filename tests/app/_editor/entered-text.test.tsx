import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EnteredText } from "#app/_editor/entered-text.tsx";
import { fetchedLater } from "#app/_editor/fetched-later.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const root = "text/weaken/summary";
const label = "Summary of Ties notably weaken";

/** A browser that cannot fetch the editor: there is no connection. */
const unreachable = () => fetchedLater<never>(() => Promise.reject(new Error("Loading chunk 7 failed")));

async function enter(isOneLine = false) {
  const fake = aFakeRoom();
  const left: boolean[] = [];
  const text = {
    root,
    label,
    empty: "What would have happened?",
    isOneLine,
    at: 0,
    onLeave: (isByKey: boolean) => void left.push(isByKey),
  };
  render(fake.within(<EnteredText text={text} resting={<p>resting</p>} editor={unreachable()} />));
  return { ...fake, left, field: await screen.findByRole<HTMLTextAreaElement>("textbox", { name: label }) };
}

test("a text can be written in when the editor cannot be fetched, and what is typed is on the board at once", async () => {
  const { board, field } = await enter();
  expect(document.activeElement).toBe(field);
  expect(field.selectionStart).toBe(0);
  fireEvent.change(field, { target: { value: `Offline: ${field.value}` } });
  expect(board.getText(root).toString()).toBe("Offline: Being seen together **costs** more.");
});

test("what another writes meanwhile stays, in the plain field as well", async () => {
  const { board, field } = await enter();
  act(() => board.getText(root).insert(board.getText(root).length, " Said by Bob."));
  fireEvent.change(field, { target: { value: field.value.replace("Being", "To be") } });
  expect(board.getText(root).toString()).toBe("To be seen together **costs** more. Said by Bob.");
});

test("too much at once is refused in words, and nothing of it is taken", async () => {
  const { board, field } = await enter();
  const before = board.getText(root).toString();
  fireEvent.change(field, { target: { value: "x".repeat(20_000) } });
  expect(screen.getByRole("alert").textContent).toContain("characters at most");
  expect(board.getText(root).toString()).toBe(before);
});

test("Escape leaves it, and Enter does where a text is one line", async () => {
  const { field, left } = await enter(true);
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.keyDown(field, { key: "Escape" });
  expect(left).toEqual([true, true]);
});

test("what could not be fetched is fetched when it is asked for again", async () => {
  let isUp = false;
  const editor = fetchedLater(() =>
    isUp ? Promise.resolve("editor") : Promise.reject(new Error("no network")),
  );
  expect(await editor.soon()).toBeNull();
  isUp = true;
  expect(await editor.soon()).toBe("editor");
  expect(editor.now()).toBe("editor");
});
