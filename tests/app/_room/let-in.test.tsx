import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Banners } from "#app/_room/banners.tsx";
import { caretaker } from "#app/_room/caretaker.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const notice = { kind: "access", role: "analyst", why: "let-in" } as const;

/** A room whose caretaker hears notices, and whose banners are on the screen. */
function show() {
  const fake = aFakeRoom();
  const asked: string[] = [];
  const door = {
    refresh: () => Promise.resolve(void asked.push("refresh")),
    recheck: () => Promise.resolve(void asked.push("recheck")),
    turnAway: () => void asked.push("turned away"),
  };
  const care = caretaker({ door, asides: fake.room.asides, documents: () => null });
  care.trouble.subscribe(() => fake.room.trouble.set(care.trouble.now()));
  render(fake.within(<Banners />));
  return { asked, hears: (by: string) => act(() => care.onNotice({ ...notice, by: by as never })) };
}

test("[N3] whoever is let in as oneself by another's link is told of, with that other's name, until one has seen it", async () => {
  const { hears, asked } = show();
  hears("bob");
  expect((await screen.findByRole("status")).textContent).toMatch(
    /Another browser is yours as well.*Bob made a return link for you, and it was opened/,
  );
  expect(asked, "one stays who and where one is").toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "It was me" }));
  expect(screen.queryByText(/Another browser/)).toBeNull();
});

test("one's own link is called one's own", async () => {
  const { hears } = show();
  hears("ann");
  expect((await screen.findByRole("status")).textContent).toContain("Your return link was opened.");
});
