import { describe, expect, test } from "vitest";
import { project } from "#lib/documents/project.ts";
import type { Room } from "#tests/support/a-room.ts";
import { aTeam } from "#tests/support/a-room.ts";
import { aMember, shares } from "#tests/support/builders.ts";

const values = shares(123_457, 234_568, 641_975);

/** The rounds of the record that shows a room. */
const roundsOf = (room: Room) =>
  project({
    session: room.session(),
    seating: room.seating(),
    names: {},
    texts: new Map(),
    generation: 1,
  }).rounds;

describe("how many are expected", () => {
  const expectedIn = (room: Room) => Object.values(roundsOf(room)).at(-1)?.expected;

  test("follows those who leave or turn observer; what they said before counts on", () => {
    const room = aTeam();
    const round = room.opens("owen");
    for (const name of ["ann", "bob"]) room.does(name, { type: "estimate", round, values });
    expect(expectedIn(room)).toBe(3);
    room.does("cy", { type: "leave" });
    expect(expectedIn(room)).toBe(2);
    room.does("fay", { type: "change-role", member: aMember("bob"), role: "observer" });
    expect(expectedIn(room)).toBe(2);
  });

  test("leaves out a facilitator who took their estimate back: nobody waits for them", () => {
    const room = aTeam();
    const round = room.opens("owen");
    room.does("fay", { type: "estimate", round, values });
    expect(expectedIn(room)).toBe(4);
    room.does("fay", { type: "withdraw", round });
    expect(expectedIn(room)).toBe(3);
  });
});

test("a round says whether it ends at its time or goes on", () => {
  const room = aTeam();
  const ends = room.opens("owen", { minutes: 5 });
  room.does("owen", { type: "close-round", round: ends });
  const advised = room.opens("owen", { minutes: 5, atEnd: "advises" });
  const rounds = roundsOf(room);
  expect([rounds[ends]?.atEnd, rounds[advised]?.atEnd]).toEqual(["ends", "advises"]);
});
