import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TakeOverLine } from "#app/w/[workspace]/forecast/take-over-line.tsx";
import { aRound, aView } from "./a-session.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-10-14T14:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const view = aView({ stage: "sealed", rounds: [aRound({ kind: "sealed" })] });
const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1_000));
const button = () => screen.queryByRole("button", { name: "Run the session" });
const press = () => act(async () => fireEvent.click(button() as HTMLElement));

function alone() {
  const fake = aFakeRoom({ role: "analyst" });
  fake.room.record.now().awareness.setLocalState({});
  render(fake.within(<TakeOverLine view={view} />));
  return fake;
}

test("[A3] an analyst is offered to go on when nobody who runs the session is here, but not for a moment's absence", async () => {
  const { given } = alone();
  pass(19);
  expect(button()).toBeNull();
  pass(1);
  expect(screen.getByText(/any analyst may go on in their place/)).toBeDefined();
  await press();
  expect(given).toEqual([{ type: "take-over" }]);
});

test("[A3] asked too early, the line says from when on the server will have it, and waits until then", async () => {
  const { given, answerWith } = alone();
  answerWith(() =>
    Promise.resolve({ ok: false, error: { code: "runner-is-here", facts: { seconds: 100 } } }),
  );
  pass(20);
  await press();
  const from = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(Date.parse("2026-10-14T14:02:00.000Z"));
  expect(
    screen.getByText(`If nobody is back by then, you can go on in their place from ${from} on.`),
  ).toBeDefined();
  await press();
  expect(given).toHaveLength(1);
  pass(101);
  await press();
  expect(given).toHaveLength(2);
});

test("[A3] when the server sees somebody who runs the session, it is said", async () => {
  alone().answerWith(() => Promise.resolve({ ok: false, error: { code: "runner-is-here", facts: {} } }));
  pass(20);
  await press();
  expect(screen.getByText("Somebody who runs the session is here.")).toBeDefined();
});
