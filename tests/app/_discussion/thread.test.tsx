import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { closeThread } from "#app/_discussion/open-thread.ts";
import { Thread } from "#app/_discussion/thread.tsx";
import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import type { Answer } from "#lib/wire/answer.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const anchor = { kind: "driver", id: "long-war" } as const;
const refused: Answer = { ok: false, error: { code: "not-allowed", facts: {} } };

afterEach(() => {
  act(closeThread);
  localStorage.clear();
});

function show(changes: Parameters<typeof aFakeRoom>[0] = {}) {
  const fake = aFakeRoom(changes);
  render(fake.within(<Thread anchor={anchor} quote="The war drags on" />));
  return fake;
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment" });
const write = (text: string) => fireEvent.change(field(), { target: { value: text } });
const send = () => fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
const comments = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

async function say(text: string): Promise<void> {
  write(text);
  send();
  await waitFor(() => expect(comments().join()).toContain(text.replaceAll("*", "")));
}

test("the first comment begins a thread at its thing, the next goes into the same", async () => {
  const fake = show();
  await say("This carries **half** of it.");
  await say("And the rest?");
  expect(fake.given).toEqual([
    { type: "comment", anchor, text: "This carries **half** of it." },
    { type: "comment", thread: "t1", text: "And the rest?" },
  ]);
  expect(comments()).toHaveLength(2);
  expect(screen.getByText("half").tagName).toBe("STRONG");
  expect(field().value).toBe("");
});

test("the button sends as Ctrl+Enter does, and says why it cannot while nothing is written", async () => {
  const fake = show();
  const button = screen.getByRole("button", { name: "Comment" });
  fireEvent.click(button);
  expect(fake.given).toEqual([]);
  expect(button.getAttribute("title")).toBe("Nothing is written yet");
  write("Now");
  fireEvent.click(button);
  await waitFor(() => expect(comments()).toHaveLength(1));
});

test("the text of a refused comment is kept in the field, and the refusal is said in words", async () => {
  const fake = show();
  fake.answerWith(() => Promise.resolve(refused));
  write("Not lost");
  send();
  await screen.findByText("Your role does not allow that. Your text is kept.");
  expect(field().value).toBe("Not lost");
  expect(comments()).toEqual([]);
});

test("a comment that would be too long is refused in words, and what stood in the field stays", () => {
  show();
  write("Short and true");
  write("x".repeat(5003));
  expect(screen.getByRole("alert").textContent).toContain("5,000 characters at most");
  expect(field().value).toBe("Short and true");
});

test("a comment written offline waits in sight, and stands there once when it has arrived", async () => {
  const fake = show({ isConnected: false });
  let answer = (_: Answer) => {};
  fake.answerWith(() => new Promise((resolve) => (answer = resolve)));
  write("I would move only for banks.");
  send();
  await screen.findByText("waiting, sent once when you are back");
  fake.waits({ id: "12345678", type: "comment", anchor, text: "I would move only for banks." } as never);
  expect(await screen.findAllByText("I would move only for banks.")).toHaveLength(1);
  act(() => {
    fake.waits();
    fake.obey({ type: "comment", anchor, text: "I would move only for banks." });
  });
  expect(screen.getAllByText("I would move only for banks.")).toHaveLength(1);
  await act(async () => answer({ ok: true, value: null, seq: 1 }));
  expect(comments()).toHaveLength(1);
  expect(screen.queryByText(/waiting/)).toBeNull();
});

test("what an earlier visit left waiting is in sight as well", () => {
  const fake = aFakeRoom({ isConnected: false });
  fake.waits(
    { id: "12345678", type: "comment", anchor, text: "From yesterday" } as never,
    { id: "12345679", type: "comment", anchor: { kind: "driver", id: "image" }, text: "Elsewhere" } as never,
  );
  render(fake.within(<Thread anchor={anchor} />));
  expect(screen.getByText("From yesterday")).toBeTruthy();
  expect(screen.queryByText("Elsewhere")).toBeNull();
});

test("one's own comment can be put in other words, and says that it was", async () => {
  const fake = show();
  await say("Frist");
  await choose("What to do with the comment by you", "Edit");
  const edit = await screen.findByRole("textbox", { name: "Your comment" });
  fireEvent.change(edit, { target: { value: "First" } });
  fireEvent.keyDown(edit, { key: "Enter", ctrlKey: true });
  await waitFor(() => expect(comments().join()).toContain("First"));
  expect(comments().join()).toContain("edited");
  expect(fake.given.at(-1)).toEqual({ type: "edit-comment", comment: "c1", text: "First" });
});

test("deleting asks first, and what is left says that there was a comment", async () => {
  show();
  await say("Regret");
  await choose("What to do with the comment by you", "Delete");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("It cannot be taken back");
  await act(async () => fireEvent.click(within(dialog).getByRole("button", { name: "Delete it" })));
  expect(screen.getByText("This comment was deleted.")).toBeTruthy();
  expect(screen.queryByText("Regret")).toBeNull();
});

test("a resolved thread is one line that opens, and can be taken up again", async () => {
  show();
  await say("Settled?");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Resolve" })));
  const line = screen.getByText("✓ Resolved by Ann, 1 comment");
  expect(line.closest("details")?.open).toBe(false);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Reopen" })));
  expect(screen.queryByText(/Resolved by/)).toBeNull();
  expect(screen.getByRole("button", { name: "Resolve" })).toBeTruthy();
});

test("only those who moderate may delete what another said, and nobody may edit it", async () => {
  const fake = show({ role: "facilitator" });
  act(() => void fake.obey({ type: "comment", anchor, text: "By Bob" }));
  act(() => isByBob(fake, "c1"));
  fireEvent.keyDown(screen.getByRole("button", { name: "What to do with the comment by Bob" }), {
    key: "Enter",
  });
  expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual(["Delete"]);
});

test("who looks on reads and has no field", () => {
  const fake = show({ role: "observer" });
  act(() => void fake.obey({ type: "comment", anchor, text: "Read me" }));
  act(() => isByBob(fake, "c1"));
  expect(screen.getByText("Read me")).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a mark names its thing and counts; what others said since one came is unread until the thread is opened", async () => {
  const fake = aFakeRoom({ workspace: "w2" });
  localStorage.setItem(
    "barycenter:seen:w2:ann",
    JSON.stringify({ since: "2026-10-14T14:00:00.000Z", until: {} }),
  );
  render(fake.within(<ThreadMark anchor={anchor} title="The war drags on" />));
  const mark = () =>
    screen.getByRole("button", { name: /^Discuss/, hidden: true }).getAttribute("aria-label");
  expect(mark()).toBe("Discuss The war drags on, no comments");
  act(() => {
    fake.obey({ type: "comment", anchor, text: "Mine" });
    fake.obey({ type: "comment", thread: "t1", text: "By Bob" });
    isByBob(fake, "c2");
  });
  expect(mark()).toBe("Discuss The war drags on, 2 comments, 1 unread");
  fireEvent.click(screen.getByRole("button", { name: /^Discuss/ }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("By Bob")).toBeTruthy();
  expect(mark()).toBe("Discuss The war drags on, 2 comments");
  fireEvent.keyDown(dialog, { key: "Escape" });
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(mark()));
  expect(screen.queryByRole("dialog")).toBeNull();
});

function isByBob({ record }: ReturnType<typeof aFakeRoom>, comment: string): void {
  const said = record.getMap<Record<string, unknown>>("comments");
  said.set(comment, { ...said.get(comment), author: "bob" });
}

async function choose(menu: string, item: string): Promise<void> {
  fireEvent.keyDown(screen.getByRole("button", { name: menu }), { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: item }));
}
