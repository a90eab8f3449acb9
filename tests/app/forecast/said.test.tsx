import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Said } from "#app/w/[workspace]/forecast/said.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what changes all the time is said every five seconds, each time as it stands then", () => {
  const { rerender } = render(<Said words="0" />);
  const heard: string[] = [];
  for (let tick = 1; tick <= 120; tick += 1) {
    act(() => {
      vi.advanceTimersByTime(100);
    });
    const now = screen.getByRole("status").textContent;
    if (now !== heard.at(-1)) heard.push(now);
    if (tick > 6) rerender(<Said words={String(tick)} />);
  }
  expect(heard).toHaveLength(4);
  expect(heard.slice(0, 2)).toEqual(["", "0"]);
  const gap = Number(heard[3]) - Number(heard[2]);
  expect(gap).toBeGreaterThanOrEqual(50);
  expect(gap).toBeLessThanOrEqual(52);
});
