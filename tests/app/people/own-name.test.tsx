import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { OwnName } from "#app/w/[workspace]/people/own-name.tsx";
import { anApi, aProblem } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

function show(status = 204) {
  const api = anApi(() => (status === 204 ? { status } : aProblem(status, "unavailable")));
  const fake = aFakeRoom();
  let refreshed = 0;
  const refresh = () => Promise.resolve(void (refreshed += 1));
  Object.assign(fake.room, { refresh });
  render(fake.within(<OwnName />));
  const field = screen.getByLabelText<HTMLInputElement>(/As the others see it/);
  const write = (value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.submit(field);
  };
  return { ...api, field, write, refreshed: () => refreshed };
}

test("one's own name stands there and is corrected", async () => {
  const { asked, field, write, refreshed } = show();
  expect(field.value).toBe("Ann");
  write(" Anne ");
  await waitFor(() => expect(refreshed()).toBe(1));
  expect(asked).toEqual([{ method: "PUT", path: "/api/v1/workspaces/w1/me", body: { name: "Anne" } }]);
});

test("no name, and the same name, go nowhere", () => {
  const { asked, write } = show();
  write("  ");
  expect(screen.getByText("Write a name. Initials will do.")).toBeDefined();
  write("Ann");
  expect(asked).toEqual([]);
});

test("a name that could not be kept is said, and what was typed stays", async () => {
  const { field, write } = show(503);
  write("Anne");
  expect(await screen.findByText("The server says unavailable.")).toBeDefined();
  expect(field.value).toBe("Anne");
});
