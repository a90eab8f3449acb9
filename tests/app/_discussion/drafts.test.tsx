import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import "#tests/app/scenario/patience.ts";
import { Thread } from "#app/_discussion/thread.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const war = { kind: "driver", id: "long-war" } as const;
const image = { kind: "driver", id: "image" } as const;

afterEach(() => localStorage.clear());

const open = (anchor: typeof war | typeof image, changes: Parameters<typeof aFakeRoom>[0] = {}) => {
  const fake = aFakeRoom(changes);
  render(fake.within(<Thread anchor={anchor} />));
  return fake;
};
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" });
const write = (text: string) => fireEvent.change(field(), { target: { value: text } });

test("what was written and not sent is there again after a reload, at its place and at no other", () => {
  open(war);
  write("Half a **thought**");
  cleanup();
  open(image);
  expect(field().value).toBe("");
  cleanup();
  open(war);
  expect(screen.getByText("thought").tagName).toBe("STRONG");
  cleanup();
  open(war, { workspace: "w2" });
  expect(field().value).toBe("");
});

test("each key is kept before anything else happens: a page that dies in the midst of a word loses none of it", () => {
  open(war);
  for (const text of ["H", "Ha", "Hal"]) {
    write(text);
    const kept = Object.keys(localStorage).map((name) => localStorage.getItem(name));
    expect(kept).toContain(text);
  }
});

test("what was sent is kept no longer", async () => {
  const fake = open(war);
  write("Said");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Comment" })));
  expect(fake.given).toHaveLength(1);
  expect(Object.keys(localStorage).filter((name) => name.includes("draft"))).toEqual([]);
});

test("other words for a comment that were not saved are there when one comes back to them, until one lets them go", async () => {
  const fake = open(war);
  act(() => void fake.obey({ type: "comment", anchor: war, text: "Frist" }));
  const begin = async () => {
    fireEvent.keyDown(screen.getByRole("button", { name: /What to do/ }), { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Edit" }));
    return screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your comment" });
  };
  const edit = await begin();
  expect(edit.value).toBe("Frist");
  fireEvent.change(edit, { target: { value: "First of" } });
  fireEvent.keyDown(edit, { key: "Escape" });
  expect((await begin()).value).toBe("First of");
  fireEvent.click(screen.getByRole("button", { name: "Leave it as it was" }));
  expect((await begin()).value).toBe("Frist");
});

test("a browser that is full says so beside the field and still holds what was written", () => {
  open(war);
  const isFull = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: isFull, removeItem: isFull });
  write("Too much");
  vi.unstubAllGlobals();
  expect(field().value).toBe("Too much");
  expect(screen.getByText(/Not kept: this browser is full/)).toBeTruthy();
  write("Too much by far");
  expect(screen.queryByText(/Not kept/)).toBeNull();
});

test("what is written in another window of the same person appears in this one", () => {
  open(war);
  const name = "barycenter:draft:w1:ann:driver:long-war";
  localStorage.setItem(name, "From there");
  act(() => void dispatchEvent(new StorageEvent("storage", { key: name, newValue: "From there" })));
  expect(screen.getByText("From there")).toBeTruthy();
});
