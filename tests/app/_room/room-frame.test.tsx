import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RoomFrame } from "#app/_room/room-frame.tsx";
import { RoomMasthead } from "#app/_room/room-masthead.tsx";
import { Present } from "#app/w/[workspace]/present/present.tsx";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { aRound } from "#tests/app/forecast/a-session.ts";

test("a screen stands under the bar, and the one of its tabs is marked", () => {
  const room = aRoomWithKeys({ path: "/w/w1/scenario" });
  render(room.within(<RoomFrame>the screen</RoomFrame>));
  expect(screen.getByRole("banner")).toBeDefined();
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Scenario");
  expect(screen.getByRole("button", { name: "Find" })).toBeDefined();
});

test("where the screens are a menu, the palette is found there", async () => {
  const room = aRoomWithKeys();
  render(room.within(<RoomFrame>the screen</RoomFrame>));
  fireEvent.keyDown(screen.getByRole("button", { name: "Forecast" }), { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: "Find" }));
  expect(await screen.findByRole("dialog", { name: "Find" })).toBeDefined();
});

test("the presenter view stands bare, and makes nobody present", () => {
  const room = aRoomWithKeys({ path: "/w/w1/present" });
  const { awareness } = room.room.record.now();
  render(
    room.within(
      <RoomFrame>
        <Present />
      </RoomFrame>,
    ),
  );
  expect(screen.queryByRole("navigation")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
  expect(awareness.getLocalState()).toBeNull();
  expect(room.room.board.now().awareness.getLocalState()).toBeNull();
});

test("whoever goes on from the presenter view to a screen is present again", () => {
  const room = aRoomWithKeys({ path: "/w/w1/present" });
  const { awareness } = room.room.record.now();
  const { unmount } = render(room.within(<Present />));
  act(unmount);
  expect(awareness.getLocalState()).toEqual({});
});

test("the frame and the head of a screen speak in two places of their own, so that the aggregate is the third", () => {
  const room = aRoomWithKeys({ role: "owner", stage: "open", rounds: [aRound()] });
  const { container } = render(
    room.within(
      <RoomFrame>
        <RoomMasthead />
      </RoomFrame>,
    ),
  );
  const live = container.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
  expect([...live].map(({ textContent }) => textContent)).toEqual([
    "Saved",
    expect.stringContaining("Round 1, open"),
  ]);
});
