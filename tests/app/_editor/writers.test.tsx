import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Thread } from "#app/_discussion/thread.tsx";
import { WritersLine } from "#app/_editor/writers-line.tsx";
import { writersWords } from "#app/_editor/writers-words.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

test("who is writing is said by name, up to three and then by number", () => {
  expect(writersWords(["Ann"])).toBe("Ann is writing");
  expect(writersWords(["Ann", "Bob"])).toBe("Ann and Bob are writing");
  expect(writersWords(["Ann", "Bob", "Cleo"])).toBe("Ann, Bob and Cleo are writing");
  expect(writersWords(["Ann", "Bob", "Cleo", "Dan", "Eve"])).toBe("Ann, Bob, Cleo and 2 more are writing");
});

test("the line below rationales names who writes one in that round, in no other", () => {
  const fake = aFakeRoom();
  render(fake.within(<WritersLine item="rationale/r2" />));
  expect(screen.queryByText(/writing/)).toBeNull();
  act(() => void fake.bobShows({ item: "rationale/r1" }));
  expect(screen.queryByText(/writing/)).toBeNull();
  act(() => void fake.bobShows({ item: "rationale/r2" }));
  expect(screen.getByText("Bob is writing")).toBeTruthy();
});

test("a thread says who is writing in it", () => {
  const fake = aFakeRoom();
  render(fake.within(<Thread anchor={{ kind: "driver", id: "long-war" }} />));
  act(() => void fake.bobShows({ item: "thread/driver/image" }));
  expect(screen.queryByText(/writing/)).toBeNull();
  act(() => void fake.bobShows({ item: "thread/driver/long-war" }));
  expect(screen.getByText("Bob is writing")).toBeTruthy();
});
