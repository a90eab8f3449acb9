import { expect, test } from "vitest";
import type { Digest } from "#lib/kit/sha256.ts";
import { must } from "#lib/kit/assert.ts";
import type { Names, Round } from "#lib/session/session.ts";
import { sitterOf } from "#lib/session/seating.ts";
import { aTeam, type Room } from "#tests/support/a-room.ts";
import { aMember, aQuestion, aQuestionOf, minute, shares } from "#tests/support/builders.ts";

const values = shares(1, 2, 1);
const last = (room: Room): Round => must(room.session().rounds.at(-1));
const saidBy = (room: Room, round: Round, member: string) => round.estimates[room.seatIn(round.id, member)];

test("[R1] a round freezes the whole question, and a board that moves on does not touch it", () => {
  const room = aTeam();
  const question = aQuestion({ title: "As it stood", board: "f".repeat(64) as Digest });
  const round = room.opens("owen", { kind: "sealed" }, { question });
  expect(last(room)).toMatchObject({
    id: round,
    number: 1,
    kind: "sealed",
    stage: "running",
    question,
    endsAt: null,
  });
  room.does("owen", { type: "reveal-round", round });
  room.does("owen", { type: "reveal-round", round });
  room.opens("owen", {}, { question: aQuestion({ title: "As it is now" }) });
  expect(room.session().rounds.map((one) => one.question.title)).toEqual(["As it stood", "As it is now"]);
});

test("[R2] everyone who may estimate gets a seat of their own, and observers none", () => {
  const room = aTeam();
  const round = room.opens("owen");
  const seats = Object.entries(room.seating().seats[round] ?? {});
  expect(seats.map(([, member]) => member).toSorted()).toEqual(["ann", "bob", "cy", "fay", "owen"]);
  expect(new Set(seats.map(([seat]) => seat)).size).toBe(5);
});

test("[R2] who comes while a round runs gets a seat in it, once", () => {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed" });
  room.does("dee", { type: "join", member: aMember("dee"), role: "analyst" });
  room.does("owl", { type: "join", member: aMember("owl"), role: "observer" });
  expect(room.seatIn(round, "dee")).toBeDefined();
  expect(Object.values(room.seating().seats[round] ?? {})).not.toContain("owl");
  const seat = room.seatIn(round, "ann");
  room.does("owen", { type: "change-role", member: aMember("ann"), role: "observer" });
  room.does("owen", { type: "change-role", member: aMember("ann"), role: "analyst" });
  room.does("owen", { type: "change-role", member: aMember("obs"), role: "analyst" });
  expect(room.seatIn(round, "ann")).toBe(seat);
  expect(room.seatIn(round, "obs")).toBeDefined();
});

test("[R2] who comes after a round has ended gets no seat in it", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("owen", { type: "close-round", round });
  room.does("dee", { type: "join", member: aMember("dee"), role: "analyst" });
  expect(Object.values(room.seating().seats[round] ?? {})).not.toContain("dee");
});

test("[R3] one round runs at a time: only one that watches, or that is revealed, gives way and is closed", () => {
  for (const command of [{ minutes: 10 }, { kind: "sealed" }, { kind: "sealed", minutes: 10 }] as const) {
    const room = aTeam();
    const round = room.opens("owen", command);
    expect(room.give("fay", { type: "open-round", kind: "open" })).toMatchObject({
      ok: false,
      error: { facts: { round } },
    });
  }
  const room = aTeam();
  const watching = room.opens("owen");
  const sealed = room.opens("fay", { kind: "sealed" });
  expect(room.session().rounds.map(({ id, stage }) => [id, stage])).toEqual([
    [watching, "closed"],
    [sealed, "running"],
  ]);
  room.does("fay", { type: "reveal-round", round: sealed });
  room.does("fay", { type: "reveal-round", round: sealed });
  room.opens("owen");
  expect(room.session().rounds.map(({ number, stage }) => [number, stage])).toEqual([
    [1, "closed"],
    [2, "closed"],
    [3, "running"],
  ]);
});

test("an end is so many minutes after the opening", () => {
  const room = aTeam();
  const at = room.now();
  room.opens("owen", { kind: "sealed", minutes: 12.5 });
  expect(last(room)).toMatchObject({ openedAt: at, endsAt: minute(6 + 12.5) });
});

test("[R4] a watching round takes over what everyone said, with its age; a round with an end begins with nothing", () => {
  const room = aTeam();
  const first = room.opens("owen");
  room.does("ann", { type: "estimate", round: first, values, said: "1:2:1", rationale: "So far." });
  room.does("bob", { type: "estimate", round: first, values: shares(1, 0, 0) });
  room.does("cy", { type: "estimate", round: first, values });
  room.does("cy", { type: "withdraw", round: first });
  const before = must(last(room).estimates[room.seatIn(first, "ann")]);
  room.wait(500);
  room.opens("owen");
  const after = saidBy(room, last(room), "ann");
  expect(after).toMatchObject({
    values,
    said: "1:2:1",
    rationale: before.rationale,
    at: before.at,
    withdrawn: false,
  });
  expect(saidBy(room, last(room), "bob")).toMatchObject({ values: shares(1, 0, 0) });
  expect(Object.keys(last(room).estimates)).toHaveLength(2);
  room.opens("owen", { minutes: 10 });
  expect(last(room).estimates).toEqual({});
});

test("[R4] sealed estimates are carried into the watching round after their reveal, as old as the lock", () => {
  const room = aTeam();
  const sealed = room.opens("owen", { kind: "sealed" });
  room.does("ann", { type: "seal", round: sealed, values });
  const locked = room.now();
  room.does("owen", { type: "reveal-round", round: sealed });
  room.does("owen", { type: "reveal-round", round: sealed });
  room.opens("owen");
  expect(saidBy(room, last(room), "ann")).toMatchObject({ values, at: locked, nonce: null });
});

test("[R4] who has left carries nothing, and when the futures are others nobody does", () => {
  const room = aTeam();
  const first = room.opens("owen");
  for (const name of ["ann", "bob"]) room.does(name, { type: "estimate", round: first, values });
  room.does("ann", { type: "leave" });
  room.opens("owen");
  expect(Object.keys(last(room).estimates)).toEqual([room.seatIn(last(room).id, "bob")]);
  room.opens("owen", {}, { question: aQuestionOf("f1", "f2", "f4") });
  expect(last(room).estimates).toEqual({});
});

const settings: readonly Names[] = ["names", "pseudonyms", "none"];
const pairs = settings.flatMap((then) => settings.map((now) => [then, now] as const));

test.each(pairs)(
  "[R5] estimates given under %s are carried into a round with %s only if no name comes to light by it",
  (then, now) => {
    const room = aTeam();
    const first = room.opens("owen", { names: then });
    room.does("ann", { type: "estimate", round: first, values });
    room.opens("owen", { names: now });
    const showsMore = settings.indexOf(now) < settings.indexOf(then);
    expect(Object.keys(last(room).estimates)).toHaveLength(showsMore ? 0 : 1);
  },
);

test.each(settings)(
  "[R5] a watching round shows as much of names as the round before (%s), unless it is told otherwise",
  (names) => {
    const room = aTeam();
    room.opens("owen", { names });
    room.opens("owen");
    expect(last(room).names).toBe(names);
    room.opens("owen", { kind: "sealed" });
    expect(last(room).names).toBe("names");
  },
);

test("[R5] carried estimates do not stand in the order in which their members came", () => {
  const room = aTeam();
  const first = room.opens("owen", { names: "none" });
  for (const name of ["owen", "ann", "bob"]) room.does(name, { type: "estimate", round: first, values });
  const ids = ["next", "z", "y", "x", "c", "b"]; // the round, then a seat for owen, fay, ann, bob, cy
  room.opens("owen", {}, { id: () => must(ids.shift()) });
  const opening = must(room.events().at(-1));
  const seats = opening.type === "round opened" ? opening.carried.map(({ seat }) => seat) : [];
  expect(seats).toEqual(["c", "x", "z"]);
  expect(seats.map((seat) => sitterOf(room.seating(), last(room).id, seat))).toEqual(["bob", "ann", "owen"]);
});

test("[W3] a question that has grown beyond what an entry may hold is not frozen, and the refusal says which part", () => {
  const open = (question: Parameters<typeof aQuestion>[0]) =>
    aTeam().give("owen", { type: "open-round", kind: "open" }, { question: aQuestion(question) });
  const futures = (change: object) =>
    aQuestion().futures.map((future, place) => (place === 1 ? { ...future, ...change } : future));
  const id = must(aQuestion().futures[1]).id;
  for (const [question, part] of [
    [{ title: "t".repeat(301) }, "title"],
    [{ resolution: "r".repeat(5_001) }, "resolution"],
    [{ futures: futures({ title: "t".repeat(301) }) }, id],
    [{ futures: futures({ short: "s".repeat(15) }) }, id],
  ] as const)
    expect(open(question)).toMatchObject({ error: { code: "bad-question", facts: { tooLong: part } } });
  expect(open({ title: "t".repeat(300), resolution: "r".repeat(5_000) })).toMatchObject({ ok: true });
});
