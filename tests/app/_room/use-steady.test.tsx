import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useRoom } from "#app/_room/room-context.ts";
import { noteStep, useSteady } from "#app/_room/use-steady.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-10-14T14:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A button with a meaning, and another that takes a step. */
function Place({ meaning }: { readonly meaning: string }) {
  const room = useRoom();
  const isSteady = useSteady(meaning);
  return (
    <button type="button" onClick={() => noteStep(room)}>
      {isSteady ? "takes a press" : "takes none"}
    </button>
  );
}

const words = () => screen.getByRole("button").textContent;
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test("a button that comes to mean something else takes no press for a moment, and then does", () => {
  const { within } = aFakeRoom();
  const { rerender } = render(within(<Place meaning="open" />));
  expect(words()).toBe("takes a press");
  rerender(within(<Place meaning="close" />));
  expect(words()).toBe("takes none");
  pass(699);
  expect(words()).toBe("takes none");
  pass(1);
  expect(words()).toBe("takes a press");
});

test("the same holds where the whole screen is drawn anew right after a step", () => {
  const { within } = aFakeRoom();
  const { rerender } = render(within(<Place key="before" meaning="open" />));
  act(() => screen.getByRole("button").click());
  rerender(within(<Place key="after" meaning="close" />));
  expect(words()).toBe("takes none");
  pass(700);
  expect(words()).toBe("takes a press");
});
