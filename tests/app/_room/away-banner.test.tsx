import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Banners } from "#app/_room/banners.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-10-14T14:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a server that said it would be back within a minute is called away when it is not", () => {
  for (const kind of ["going", "later"] as const) {
    const { within, room } = aFakeRoom();
    room.trouble.set({ kind });
    const { unmount } = render(within(<Banners />));
    expect(screen.getByRole("status").textContent).not.toContain("The server is away.");
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByRole("status").textContent).toContain(
      "The server is away.You will be connected again as soon as it is back.",
    );
    unmount();
  }
});
