import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregateOf } from "#lib/session/aggregate.ts";
import type { Happened } from "#lib/session/evolve.ts";
import { evolve, nothing } from "#lib/session/evolve.ts";
import type { Event } from "#lib/session/event.ts";
import { MOST_SIMULATED } from "#lib/session/simulated.ts";
import { sitterOf } from "#lib/session/seating.ts";
import { isSimulated, nameSettings, roleOf } from "#lib/session/session.ts";
import { toValues } from "#lib/simplex/values.ts";
import { aTeam, type Room } from "#tests/support/a-room.ts";
import { aDigest, aMember, aWorkspaceId, minute, shares } from "#tests/support/builders.ts";

const simulated = ["vera", "otto", "mina"];
const analysts = simulated.map((name) => ({ member: aMember(name), name }));
const values = shares(1, 2, 1);

/** The usual people and three simulated analysts. */
function aLivelyRoom(): Room {
  const room = aTeam();
  room.does("owen", { type: "add-simulated", analysts });
  return room;
}

const joined = (room: Room) => room.events().filter(({ type }) => type === "member joined");

test("[A5] the journal says of simulated analysts that they are, and of nobody else", () => {
  const room = aLivelyRoom();
  expect(joined(room).filter((event) => "simulated" in event)).toEqual(
    simulated.map((member) => ({ type: "member joined", member, role: "analyst", simulated: true })),
  );
  room.does("owen", { type: "change-role", member: aMember("vera"), role: "observer" });
  expect(isSimulated(room.session(), aMember("vera"))).toBe(true);
  expect(isSimulated(room.session(), aMember("ann"))).toBe(false);
});

test("[A5] only an owner brings them in and takes them out, eight at the most, and they never run a session", () => {
  const room = aLivelyRoom();
  for (const name of ["fay", "ann", "obs", "vera"]) {
    expect(room.give(name, { type: "add-simulated", analysts: [] })).toMatchObject({ ok: false });
    expect(room.give(name, { type: "remove-simulated" })).toMatchObject({ ok: false });
  }
  const more = Array.from({ length: MOST_SIMULATED - 2 }, (_, at) => ({
    member: aMember(`m${at}`),
    name: "",
  }));
  expect(room.give("owen", { type: "add-simulated", analysts: more })).toMatchObject({
    ok: false,
    error: { code: "too-many-simulated", facts: { there: 3, most: 8 } },
  });
  for (const role of ["facilitator", "owner"] as const)
    expect(room.give("owen", { type: "change-role", member: aMember("vera"), role })).toMatchObject({
      error: { code: "not-allowed" },
    });
});

test("they take a seat in the round that runs when they come", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("owen", { type: "add-simulated", analysts });
  expect(simulated.map((name) => room.does(name, { type: "estimate", round, values }))).toHaveLength(3);
});

test("[E8] taken out, they are gone from the round that runs and from those before it, and whoever else was there is not", () => {
  const room = aLivelyRoom();
  const first = room.opens("owen");
  for (const name of ["ann", "bob", ...simulated])
    room.does(name, { type: "estimate", round: first, values });
  const watching = room.opens("owen");
  const seats = simulated.map((name) => room.seatIn(watching, name));
  room.does("owen", { type: "remove-simulated" });
  for (const round of room.session().rounds) {
    expect(aggregateOf(round)).toMatchObject({ count: 2, excluded: [] });
    for (const seat of Object.keys(round.estimates))
      expect(["ann", "bob"]).toContain(sitterOf(room.seating(), round.id, seat as never));
  }
  expect(room.events().filter(({ type }) => type === "estimates struck")).toEqual([
    expect.objectContaining({ round: first }),
    { type: "estimates struck", round: watching, seats: seats.toSorted() },
  ]);
  for (const name of simulated) expect(roleOf(room.session(), aMember(name))).toBeNull();
  expect(room.give("vera", { type: "estimate", round: watching, values })).toMatchObject({ ok: false });
});

test("[E8] one who is removed alone is struck as well; of a person who is removed everything stays", () => {
  const room = aLivelyRoom();
  const round = room.opens("owen");
  for (const name of ["ann", "bob", "vera", "otto"]) room.does(name, { type: "estimate", round, values });
  room.does("owen", { type: "remove-member", member: aMember("bob") });
  room.does("fay", { type: "remove-member", member: aMember("vera") });
  const [now] = room.session().rounds;
  expect(Object.keys(now?.estimates ?? {}).toSorted()).toEqual(
    ["ann", "bob", "otto"].map((name) => room.seatIn(round, name)).toSorted(),
  );
});

test.each(["before the lock", "after the lock"])(
  "[E8] what they sealed does not count when they are taken out %s",
  (when) => {
    const room = aLivelyRoom();
    const round = room.opens("owen", { kind: "sealed", minutes: 10 });
    for (const name of ["ann", "bob", ...simulated]) room.does(name, { type: "seal", round, values });
    if (when === "after the lock") room.does("owen", { type: "lock-round", round });
    room.does("owen", { type: "remove-simulated" });
    if (when === "before the lock") room.does("owen", { type: "lock-round", round });
    room.does("owen", { type: "reveal-round", round });
    expect(aggregateOf(room.session().rounds[0] as never).count).toBe(2);
  },
);

test("[E8] taken out, every aggregate is bit for bit what it is when every entry of theirs is left out of the journal", () => {
  fc.assert(
    fc.property(stories, ({ names, said, kind, isLate }) => {
      const room = aLivelyRoom();
      for (const told of said) {
        const round = room.opens("owen", { kind, names, ...(kind === "sealed" ? { minutes: 10 } : {}) });
        const deed = kind === "sealed" ? "seal" : "estimate";
        for (const [name, weights] of told) room.does(name, { type: deed, round, values: toValues(weights) });
        if (kind === "open" || (isLate && told === said.at(-1))) continue;
        room.does("owen", { type: "reveal-round", round });
        room.does("owen", { type: "reveal-round", round });
      }
      room.does("owen", { type: "remove-simulated" });
      const last = room.session().rounds.at(-1);
      if (last?.kind === "sealed" && last.stage === "running") {
        room.does("owen", { type: "reveal-round", round: last.id });
        room.does("owen", { type: "reveal-round", round: last.id });
      }
      expect(room.session().rounds.map(aggregateOf)).toEqual(withoutThem(room).rounds.map(aggregateOf));
    }),
  );
});

const stories = fc.record({
  names: fc.constantFrom(...nameSettings),
  kind: fc.constantFrom("open" as const, "sealed" as const),
  isLate: fc.boolean(),
  said: fc.array(
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("owen", "fay", "ann", "bob", "cy", ...simulated),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 }),
      ),
      { selector: ([name]) => name },
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

/** What the journal comes to without a trace of them. */
function withoutThem(room: Room) {
  const struck = new Set(
    room.events().flatMap((event) => (event.type === "estimates struck" ? event.seats : [])),
  );
  const isTheirs = (event: Event) =>
    event.type === "estimates struck" ||
    ("seat" in event && struck.has(event.seat)) ||
    ("member" in event && simulated.includes(event.member));
  const cleaned = (event: Event): Event => {
    if (event.type === "round opened")
      return { ...event, carried: event.carried.filter(({ seat }) => !struck.has(seat)) };
    if (event.type === "round revealed")
      return { ...event, openings: event.openings.filter(({ seat }) => !struck.has(seat)) };
    return event;
  };
  return room
    .entries()
    .filter(({ event }) => !isTheirs(event))
    .map((entry, place): Happened => ({ ...entry, seq: place + 1, event: cleaned(entry.event) }))
    .reduce(evolve, nothing(aWorkspaceId, { at: minute(0), head: aDigest(0) }));
}
