import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { joinCode } from "#app/_keys/join-code.ts";
import type { RecordMember } from "#lib/documents/record.ts";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { aProblem } from "#tests/app/home/an-api.tsx";
import { aWall, code, now } from "./a-wall.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

test("before a round the code to join stands large, with how many are here", async () => {
  const room = await aWall({ role: "owner", stage: "framing" });
  expect(code()?.parentElement?.textContent).toBe("Point your phone at it to join");
  act(() => void room.bobShows({}));
  expect(screen.getByText(/of 2 (is|are) here/)).toBeDefined();
});

test("the link is a fresh one for analysts, good for two hours, and made again before it runs out", async () => {
  const { asked } = await aWall({ role: "facilitator" });
  const invite = {
    method: "POST",
    path: "/api/v1/workspaces/w1/invites",
    body: { role: "analyst", uses: 50, expiresInHours: 2 },
  };
  expect(asked).toEqual([invite]);
  const before = code()?.innerHTML;
  await act(() => vi.advanceTimersByTimeAsync(110 * 60_000));
  expect(asked).toEqual([invite, invite]);
  expect(code()?.innerHTML).not.toBe(before);
});

test("the link is made again before it is used up", async () => {
  const { asked, record } = await aWall({ role: "owner" });
  const members = record.getMap<RecordMember>("members");
  await act(() => {
    record.transact(() => {
      for (let more = 0; more < 39; more += 1) members.set(`m${more}`, { name: "A", role: "analyst" });
    });
    return vi.advanceTimersByTimeAsync(0);
  });
  expect(asked.length).toBe(2);
});

test("an API that makes no link is asked again after half a minute, and nothing stands where the code would", async () => {
  const { asked } = await aWall({ role: "owner" }, () => aProblem(429, "too-many"));
  expect(code()).toBeNull();
  expect(screen.getByText("When a round opens, it starts here by itself.")).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(asked.length).toBe(2);
});

test("an analyst sees no code, and asks for none", async () => {
  const { asked } = await aWall({ role: "analyst" });
  expect(code()).toBeNull();
  expect(asked).toEqual([]);
});

test("the code can be hidden by a key, or from another window of this browser", async () => {
  await aWall({ role: "owner", stage: "open", rounds: [aRound()] });
  expect(code()).not.toBeNull();
  fireEvent.keyDown(document.body, { key: "j" });
  expect(code()).toBeNull();
  await act(() => {
    localStorage.setItem("barycenter:join-code", "shown");
    window.dispatchEvent(new StorageEvent("storage", { key: "barycenter:join-code" }));
    return vi.advanceTimersByTimeAsync(0);
  });
  expect(joinCode.now()).toBe("shown");
  expect(code()).not.toBeNull();
});
