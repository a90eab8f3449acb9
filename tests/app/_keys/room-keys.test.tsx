import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { letters } from "#app/_keys/letters.ts";
import { RoomKeys } from "#app/_keys/room-keys.tsx";
import { shortcuts } from "#app/_keys/shortcuts.ts";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { aRoomWithKeys } from "./a-room-with-keys.tsx";

afterEach(() => localStorage.clear());

const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
};

test("letters lead to the screens, and to the console only those who run the session", () => {
  const analyst = aRoomWithKeys({ role: "analyst" });
  const { unmount } = render(analyst.within(<RoomKeys />));
  press("g", "s");
  press("g", "c");
  expect(analyst.went).toEqual(["/w/w1/scenario"]);
  unmount();
  const owner = aRoomWithKeys({ role: "owner" });
  render(owner.within(<RoomKeys />));
  press("g", "c");
  expect(owner.went).toEqual(["/w/w1/session"]);
});

test("e goes to one's estimate while a round runs, from another screen by way of the forecast", async () => {
  const room = aRoomWithKeys({ stage: "open", rounds: [aRound()], path: "/w/w1/people" });
  render(
    room.within(
      <>
        <RoomKeys />
        <span className="control-number">
          <input aria-label="Weaken, percent" />
        </span>
      </>,
    ),
  );
  press("e");
  expect(room.went).toEqual(["/w/w1/forecast"]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Weaken, percent")));
});

const fields = `<input data-testid="input"><textarea data-testid="textarea"></textarea><select data-testid="select"></select>
  <div data-testid="editable" contenteditable="true" tabindex="0"><b data-testid="within" tabindex="0"></b></div>
  <div data-testid="textbox" role="textbox" tabindex="0"></div><div data-testid="slider" role="slider" tabindex="0"></div>
  <input data-testid="range" type="range">`;

test("no letter does anything while the focus is in a field, an editor or a slider", () => {
  const room = aRoomWithKeys({ role: "owner", stage: "open", rounds: [aRound()] });
  render(
    room.within(
      <>
        <RoomKeys />
        {/* oxlint-disable-next-line react/no-danger -- fields as a page may hold them, without the care that our own take */}
        <div dangerouslySetInnerHTML={{ __html: fields }} />
      </>,
    ),
  );
  const places = ["input", "textarea", "select", "editable", "within", "textbox", "slider", "range"];
  const keys = shortcuts.filter((one) => one.letters === true).flatMap((one) => one.keys);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.array(fc.constantFrom(...keys, "x", " ")),
      (place, pressed) => {
        const field = screen.getByTestId(place);
        field.focus();
        press(...pressed);
        expect(document.activeElement).toBe(field);
        expect(room.went).toEqual([]);
        expect(screen.queryByRole("dialog")).toBeNull();
      },
    ),
  );
  act(() => (document.activeElement as HTMLElement).blur());
  press("g", "p"); // so that this test can fail
  expect(room.went).toEqual(["/w/w1/people"]);
});

test("a letter that somebody else has taken, or that is pressed with Ctrl, Alt or Cmd, is not ours", () => {
  const room = aRoomWithKeys();
  render(room.within(<RoomKeys />));
  for (const modifier of ["ctrlKey", "altKey", "metaKey"])
    fireEvent.keyDown(document.body, { key: "?", [modifier]: true });
  const taken = (event: Event) => event.preventDefault();
  document.body.addEventListener("keydown", taken);
  press("?");
  document.body.removeEventListener("keydown", taken);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the map lists what works on this screen and nothing else", () => {
  const room = aRoomWithKeys({ path: "/w/w1/scenario" });
  render(
    room.within(
      <>
        <RoomKeys />
        <div data-cell="text/weaken/title" />
      </>,
    ),
  );
  press("?");
  const map = within(screen.getByRole("dialog", { name: "Keys that work on this screen" }));
  expect(map.getByRole("heading", { name: "Scenario" })).toBeDefined();
  expect(map.getByText("Report")).toBeDefined();
  expect(map.queryByRole("heading", { name: "Triangle" })).toBeNull();
  expect(map.queryByText("Session console")).toBeNull();
  expect(map.queryByText("To my estimate")).toBeNull();
});

test("letters can be switched off in the map, which this browser remembers", () => {
  const room = aRoomWithKeys();
  render(room.within(<RoomKeys />));
  press("?");
  fireEvent.click(screen.getByRole("checkbox", { name: /^Single letters do something/ }));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(letters.now()).toBe("off");
  expect(localStorage.getItem("barycenter:letters")).toBe("off");
  press("g", "s");
  press("?");
  expect(room.went).toEqual([]);
  expect(screen.queryByRole("dialog")).toBeNull();
});
