import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { Thread } from "#app/_discussion/thread.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";
import { fakeTime } from "#tests/support/fake-time.ts";

const anchor = { kind: "driver", id: "long-war" } as const;

let place = 0;
const aRoom = () => aFakeRoom({ workspace: `seen-${(place += 1)}` });
type Fake = ReturnType<typeof aFakeRoom>;

beforeEach(() => fakeTime("2031-01-01T00:00:00.000Z")); // years ahead of the server, whose comments are of 2026
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const said = () => screen.getByRole("button", { name: /^Discuss/ }).getAttribute("aria-label");
const show = (fake: Fake) => render(fake.within(<ThreadMark anchor={anchor} title="War" />));

function byBob(fake: Fake, at?: string): void {
  act(() => {
    const before = fake.record.getMap("threads").size === 0 ? { anchor } : { thread: "t1" };
    fake.obey({ type: "comment", ...before, text: "By Bob" });
    const comments = fake.record.getMap<Record<string, unknown>>("comments");
    const last = `c${comments.size}`;
    comments.set(last, { ...comments.get(last), author: "bob", ...(at === undefined ? {} : { at }) });
  });
}

test("what stood there before one first came is read, what is said after that is not, whatever this browser's clock says", () => {
  const fake = aRoom();
  byBob(fake);
  show(fake);
  expect(said()).toBe("Discuss War, 1 comment");
  byBob(fake);
  expect(said()).toBe("Discuss War, 2 comments, 1 unread");
});

test("two comments of the same moment are told apart: the second is unread", () => {
  const fake = aRoom();
  const at = "2026-10-14T15:00:00.000Z";
  byBob(fake, at);
  show(fake);
  byBob(fake, at);
  expect(said()).toBe("Discuss War, 2 comments, 1 unread");
});

test("what was read stays read after a reload, and what came meanwhile is unread", () => {
  const fake = aRoom();
  show(fake);
  byBob(fake);
  expect(said()).toBe("Discuss War, 1 comment, 1 unread");
  render(fake.within(<Thread anchor={anchor} />));
  expect(said()).toBe("Discuss War, 1 comment");
  cleanup();
  byBob(fake);
  show(fake);
  expect(said()).toBe("Discuss War, 2 comments, 1 unread");
});

test("before the record has come nothing is counted as read or unread", () => {
  const fake = aRoom();
  const { state } = fake.room.record.now();
  state.set({ isConnected: false, isSynced: false, waiting: 0 });
  show(fake);
  byBob(fake);
  expect(said()).toBe("Discuss War, 1 comment");
  act(() => state.set({ isConnected: true, isSynced: true, waiting: 0 }));
  expect(said()).toBe("Discuss War, 1 comment");
  byBob(fake);
  expect(said()).toBe("Discuss War, 2 comments, 1 unread");
});
