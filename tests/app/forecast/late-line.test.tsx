import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LateLine } from "#app/w/[workspace]/forecast/late-line.tsx";
import type { SessionFacts } from "#app/_room/session-view.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";
import { anEstimate, aRound, aView } from "./a-session.ts";

function shows(minutes: number, facts: Partial<SessionFacts> = {}): string {
  const round = aRound({
    number: 2,
    openedAt: new Date(Date.now() - minutes * 60_000 - 5_000).toISOString(),
    endsAt: new Date(Date.now() + 600_000).toISOString(),
  });
  const view = aView({ rounds: [round], seats: { r1: "S" }, ...facts });
  const { within } = aFakeRoom();
  const { container, unmount } = render(within(<LateLine view={view} round={round} />));
  const words = container.textContent ?? "";
  unmount();
  return words;
}

test("who comes while a round runs is told since when it is open, and that they can take part", () => {
  expect(shows(8)).toBe("Round 2 has been open for 8 minutes. You can still take part.");
  expect(shows(1)).toBe("Round 2 has been open for 1 minute. You can still take part.");
});

test("who was there when it opened, or has said something in it, is not", () => {
  expect(shows(0)).toBe("");
  expect(shows(8, { estimates: { "r1/S": anEstimate("S", [1, 1, 98]) } })).toBe("");
  expect(screen.queryByText(/still take part/)).toBeNull();
});
