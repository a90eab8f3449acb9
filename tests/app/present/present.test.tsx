import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { Present } from "#app/w/[workspace]/present/present.tsx";
import { toValues } from "#lib/simplex/values.ts";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { anAggregate, anEstimate, aRound, question, storyOf } from "#tests/app/forecast/a-session.ts";
import { aWall, code, now, path } from "./a-wall.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const story = storyOf("r1");
const aggregates = { r1: anAggregate(story) };
const sealed = aRound({ kind: "sealed", expected: null });
const revealed = aRound({
  kind: "sealed",
  stage: "revealed",
  revealedAt: "2026-10-14T13:00:00.000Z",
  digests: ["a", "b", "c", "d", "e"],
});

test("of a sealed round nothing stands on the wall but the count, whatever the browser holds", async () => {
  const room = await aWall({ role: "owner", stage: "sealed", rounds: [sealed], estimates: {} });
  act(() =>
    room.marks.set({
      round: "r1",
      sealed: 3,
      expected: 5,
      members: [
        { member: "bob", sealed: true },
        { member: "ann", sealed: false },
      ],
    }),
  );
  act(() => room.tell({ estimates: { "r1/A": anEstimate("A", [11, 67, 22], { rationale: "A secret." }) } }));
  const html = document.documentElement.outerHTML;
  for (const secret of ["Bob", "Ann", "Analyst A", "secret", "Weaken", "Ties notably", "data-dot"])
    expect(html).not.toContain(secret);
  const main = screen.getByRole("main").textContent ?? "";
  expect(main.replaceAll(/\s+/g, " ")).toBe(
    `${question.title}Round 1, sealed11:42 leftNobody sees anyone else’s numbers until the revealRound 1, sealedJoin with your phone3of 5 have sealedBarycenter`,
  );
});

test("locked, it still says no more than the count", async () => {
  const locked = aRound({ kind: "sealed", stage: "locked", digests: ["a", "b", "c"], expected: 5 });
  await aWall({ stage: "locked", rounds: [locked], estimates: story });
  expect(screen.getByText("of 5 have sealed")).toBeDefined();
  expect(screen.queryByText("Analyst A")).toBeNull();
  expect(document.querySelector("[data-dot]")).toBeNull();
});

test("at the reveal all dots fly, and the aggregate stands beside them", async () => {
  const room = await aWall({ stage: "sealed", rounds: [sealed] });
  const now = new Date().toISOString();
  act(() =>
    room.tell({
      stage: "revealed",
      rounds: [{ ...revealed, revealedAt: now }],
      estimates: story,
      aggregates,
    }),
  );
  expect(document.querySelector("[data-moment]")?.getAttribute("data-moment")).toBe("fly");
  expect(document.querySelectorAll("[data-dot]").length).toBe(5);
  expect(screen.getByRole("heading", { name: "The status quo persists" })).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(640));
  expect(document.querySelector("[data-moment]")?.getAttribute("data-moment")).toBe("after");
});

test("while a reveal is discussed the wall says who talks to whom, as the console does, and afterwards no more", async () => {
  const room = await aWall({ stage: "revealed", rounds: [revealed], estimates: story, aggregates });
  const lines = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines()).toEqual([
    "Analyst D and Analyst E 46 points apart",
    "Analyst A and Analyst C 18 points apart",
    "Analyst B listens to Analyst D and Analyst E",
  ]);
  act(() => room.tell({ stage: "closed", rounds: [{ ...revealed, stage: "closed" }] }));
  expect(screen.queryByRole("heading", { name: "Talk in pairs" })).toBeNull();
});

test("a round that hides names pairs nobody on the wall", async () => {
  const rounds = [{ ...revealed, names: "none" as const }];
  await aWall({ stage: "revealed", rounds, estimates: story, aggregates });
  expect(screen.getByRole("heading", { name: "The status quo persists" })).toBeDefined();
  expect(screen.queryByRole("heading", { name: "Talk in pairs" })).toBeNull();
});

test("nobody's dot is the projector's own", async () => {
  const room = aRoomWithKeys({ path, stage: "open", rounds: [aRound()], estimates: story, aggregates });
  room.room.self.set({ ...room.room.self.now(), seats: { r1: "A" } });
  render(room.within(<Present />));
  expect(document.querySelector(".mine")).toBeNull();
  expect(screen.getByRole("main").textContent).not.toContain("you");
});

test("a dot that somebody has in the hand moves on the wall, before they let go of it", async () => {
  const room = await aWall({ stage: "open", rounds: [aRound()], estimates: story, aggregates });
  const dot = document.querySelector<SVGElement>('[data-dot="A"]');
  expect(dot?.style.transform).toBe("");
  const his = new Awareness(new Y.Doc());
  his.setLocalState({ member: "m-A", point: toValues([80, 10, 10]) });
  const { awareness } = room.room.record.now();
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(his, [his.clientID]), "server");
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(dot?.style.transform).toContain("translate");
  his.destroy();
});

test("an open round says how many have estimated, and shows no aggregate of one", async () => {
  const one = { "r1/A": anEstimate("A", [10, 68, 22]) };
  const room = await aWall({
    stage: "open",
    rounds: [aRound()],
    estimates: one,
    aggregates: { r1: anAggregate(one) },
  });
  expect(screen.getByText("of 5 has estimated")).toBeDefined();
  expect(screen.queryByText("%")).toBeNull();
  act(() => room.tell({ estimates: story, aggregates }));
  expect(screen.getByText("5 of 5 have estimated")).toBeDefined();
  expect(screen.getAllByText("%").length).toBe(3);
});

test.each([
  ["watching", { endsAt: null }, "Watching"],
  ["closed", { stage: "closed" }, "Round 1, closed"],
] as const)("%s, the aggregate stays on the wall", async (stage, parts, chip) => {
  await aWall({ stage, rounds: [aRound(parts)], estimates: story, aggregates });
  expect(screen.getAllByText(chip).length).toBeGreaterThan(0);
  expect(screen.getByRole("heading", { name: "Ties notably weaken" })).toBeDefined();
});

test("resolved, it says what came true, and nobody is asked to join any more", async () => {
  const room = await aWall({
    role: "owner",
    stage: "closed",
    rounds: [aRound({ stage: "closed" })],
    estimates: story,
    aggregates,
  });
  const resolution = {
    future: "status-quo",
    at: "2026-10-14T15:00:00.000Z",
    by: "ann",
    evidence: null,
    note: null,
  };
  act(() => {
    room.record.getMap("workspace").set("resolution", resolution);
    room.tell({ stage: "resolved" });
  });
  expect(screen.getByText("It came true: The status quo persists")).toBeDefined();
  expect(code()).toBeNull();
});

test("two futures, or five, have a strip each where three have a triangle", async () => {
  const futures = question.futures.slice(0, 2);
  const estimates = { "r1/A": anEstimate("A", [30, 70]), "r1/B": anEstimate("B", [40, 60]) };
  const round = aRound({ question: { ...question, futures } });
  await aWall({ stage: "open", rounds: [round], estimates, aggregates: { r1: anAggregate(estimates) } });
  expect(document.querySelectorAll(".s-axis").length).toBe(2);
  expect(document.querySelector(".t-face")).toBeNull();
});

test("the pointer goes when it has rested for three seconds, and comes back when it moves", async () => {
  await aWall({});
  const main = screen.getByRole("main");
  expect(main.hasAttribute("data-idle")).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(main.hasAttribute("data-idle")).toBe(true);
  fireEvent.pointerMove(window);
  expect(main.hasAttribute("data-idle")).toBe(false);
});

test("a wall that has lost its connection says so", async () => {
  const room = await aWall({ stage: "open", rounds: [aRound()] });
  await act(() => {
    room.connected.set(false);
    return vi.advanceTimersByTimeAsync(3_000);
  });
  expect(screen.getByText(/^Not connected\./)).toBeDefined();
});
