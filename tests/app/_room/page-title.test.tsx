import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageTitle } from "#app/_room/page-title.tsx";
import { pageTitleWords } from "#app/_room/page-title-words.ts";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { anEstimate, aRound, aView, question } from "#tests/app/forecast/a-session.ts";

const now = Date.parse("2026-10-14T14:08:18.000Z");
const words = (view: ReturnType<typeof aView>, screen: string | null = null) =>
  pageTitleWords({ view, question: "How close will China and Russia’s military be?", screen, now });

test("the stage or its time comes first, then the question cut short, then the product", () => {
  const view = aView({ rounds: [aRound({ number: 2 })] });
  expect(words(view)).toBe("Round 2, 11:42 · How close will China and Russia’s milit… · Barycenter");
  expect(words(view, "People")).toMatch(/^Round 2, 11:42 · People · How close/);
});

test("what has no end is called by its stage", () => {
  expect(words(aView({ stage: "framing" }))).toMatch(/^No round · /);
  expect(words(aView({ stage: "watching", rounds: [aRound({ endsAt: null })] }))).toMatch(/^Watching · /);
  expect(words(aView({ stage: "closed", rounds: [aRound({ stage: "closed" })] }))).toMatch(
    /^Round 1, closed · /,
  );
});

const icon = () => decodeURIComponent(document.head.querySelector<HTMLLinkElement>("link")?.href ?? "");
const link = document.createElement("link");

beforeEach(() => {
  vi.useFakeTimers({ now });
  link.rel = "icon";
  link.href = "/icon.svg";
  document.head.append(link);
});

afterEach(() => {
  vi.useRealTimers();
  document.head.replaceChildren();
});

/** The tab is looked at, or another one is. */
function seen(isSeen: boolean) {
  Object.defineProperty(document, "visibilityState", {
    value: isSeen ? "visible" : "hidden",
    configurable: true,
  });
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
}

test("the time moves each second while the tab is looked at, and every thirty seconds while it is not", () => {
  const room = aRoomWithKeys({ stage: "open", rounds: [aRound({ number: 2 })] });
  render(room.within(<PageTitle screen={null} />));
  const title = () => document.title.split(" · ")[0];
  act(() => void vi.advanceTimersByTime(1_000));
  expect(title()).toBe("Round 2, 11:41");
  seen(false);
  act(() => void vi.advanceTimersByTime(29_000));
  expect(title()).toBe("Round 2, 11:41");
  act(() => void vi.advanceTimersByTime(1_000));
  expect(title()).toBe("Round 2, 11:11");
  seen(true);
  expect(title()).toBe("Round 2, 11:11");
});

test("the icon tells the phase, and by a dot that something waits for me", () => {
  const room = aRoomWithKeys({ role: "analyst", stage: "framing" });
  render(room.within(<PageTitle screen={null} />));
  expect(icon()).toMatch(/^data:image\/svg\+xml,<svg/);
  expect(icon()).not.toContain('class="on"');
  expect(icon()).not.toContain('class="wait"');
  act(() => room.tell({ stage: "open", rounds: [aRound()] }));
  expect(icon()).toContain('class="on"');
  expect(icon()).toContain('class="wait"');
  const sealed = aRound({ id: "r2", number: 2, kind: "sealed" });
  act(() => room.tell({ stage: "sealed", rounds: [sealed] }));
  expect(icon()).not.toContain('class="on"');
  expect(icon()).toContain("h13");
  act(() => room.room.self.set({ ...room.room.self.now(), sealed: { round: "r2", digest: "" } }));
  expect(icon()).not.toContain('class="wait"');
});

test("a facilitator who has not estimated is not reminded, one who has been asked is", () => {
  const room = aRoomWithKeys({ role: "facilitator", stage: "open", rounds: [aRound()] });
  render(room.within(<PageTitle screen={null} />));
  expect(icon()).not.toContain('class="wait"');
  act(() => room.room.nudged.set("r1"));
  expect(icon()).toContain('class="wait"');
});

test("a page that writes a title of its own loses it to the session", async () => {
  vi.useRealTimers();
  const estimates = { "r1/A": anEstimate("A", [10, 68, 22]) };
  const room = aRoomWithKeys({ stage: "closed", rounds: [aRound({ stage: "closed" })], estimates });
  render(room.within(<PageTitle screen="Scenario" />));
  document.title = "Scenario · Barycenter";
  await vi.waitFor(() =>
    expect(document.title).toBe(`Round 1, closed · Scenario · ${question.title} · Barycenter`),
  );
});
