import { expect, test } from "vitest";
import { mayGive } from "#lib/session/may.ts";
import { roles } from "#lib/session/session.ts";
import { aTeam, people } from "#tests/support/a-room.ts";
import { aMember, shares } from "#tests/support/builders.ts";

const everyone = Object.entries(people);

test.each(everyone.flatMap(([name, now]) => roles.map((role) => [name, now, role] as const)))(
  "[A2] a facilitator who gives %s (%s) the role %s may, if both roles are below theirs",
  (name, now, role) => {
    const below: readonly string[] = ["analyst", "observer"];
    const decision = aTeam().give("fay", { type: "change-role", member: aMember(name), role });
    expect(decision.ok).toBe(below.includes(now) && below.includes(role));
  },
);

test("[A2] an owner gives every role, and the last owner keeps theirs whatever is asked", () => {
  const room = aTeam();
  for (const role of ["facilitator", "analyst", "observer"] as const)
    expect(room.give("owen", { type: "change-role", member: aMember("owen"), role })).toMatchObject({
      error: { code: "last-owner", facts: { member: "owen" } },
    });
  expect(room.give("owen", { type: "remove-member", member: aMember("owen") })).toMatchObject({
    error: { code: "last-owner" },
  });
  expect(room.give("owen", { type: "leave" })).toMatchObject({ error: { code: "last-owner" } });
  room.does("owen", { type: "change-role", member: aMember("obs"), role: "owner" });
  room.does("owen", { type: "leave" });
  expect(room.session().members[aMember("owen")]?.role).toBeNull();
  expect(room.give("obs", { type: "leave" })).toMatchObject({ error: { code: "last-owner" } });
});

test("giving somebody the role they have changes nothing", () => {
  const room = aTeam();
  const before = room.session();
  expect(room.does("owen", { type: "change-role", member: aMember("ann"), role: "analyst" })).toBeNull();
  expect(room.session()).toBe(before);
});

test("[A4] who left or was removed may do nothing, and what they said stays", () => {
  const room = aTeam();
  const begun = room.begins("ann");
  room.does("owen", { type: "remove-member", member: aMember("ann") });
  expect(room.give("ann", { type: "comment", thread: begun.thread, text: "Still here" })).toMatchObject({
    error: { code: "not-allowed" },
  });
  expect(room.give("ann", { type: "delete-comment", comment: begun.comment })).toMatchObject({
    error: { code: "not-allowed" },
  });
  expect(room.give("ann", { type: "leave" })).toMatchObject({ error: { code: "not-a-member" } });
  expect(room.session().comments[begun.comment]?.author).toBe("ann");
  expect(room.give("owen", { type: "remove-member", member: aMember("ann") })).toMatchObject({
    error: { code: "no-such-member" },
  });
});

test("who comes back is who they were, since when they first came", () => {
  const room = aTeam();
  const since = room.session().members[aMember("ann")]?.since;
  room.does("ann", { type: "leave" });
  room.wait(60);
  room.does("ann", { type: "join", member: aMember("ann"), role: "observer" });
  expect(room.session().members[aMember("ann")]).toEqual({ role: "observer", since });
});

test("[A4] who was removed is let in by no invitation, until somebody who may give a role gives them one", () => {
  const room = aTeam();
  const since = room.session().members[aMember("ann")]?.since;
  const back = { type: "join", member: aMember("ann"), role: "analyst" } as const;
  const given = { type: "change-role", member: aMember("ann"), role: "analyst" } as const;
  room.does("owen", { type: "remove-member", member: aMember("ann") });
  expect(room.give("ann", back)).toMatchObject({ error: { code: "removed", facts: { member: "ann" } } });
  for (const name of ["bob", "obs", "ann"])
    expect(room.give(name, given)).toMatchObject({ error: { code: "not-allowed" } });
  room.does("fay", given);
  expect(room.session().members[aMember("ann")]).toEqual({ role: "analyst", since });
  room.does("ann", { type: "leave" });
  expect(room.give("fay", given), "who left has the door open").toMatchObject({
    error: { code: "no-such-member" },
  });
  room.does("ann", back);
});

test("[A4] who leaves and comes back has the seat they had, so that nobody counts twice", () => {
  const room = aTeam();
  const round = room.opens("owen");
  const seat = room.seatIn(round, "ann");
  room.does("ann", { type: "estimate", round, values: shares(1, 2, 1) });
  room.does("ann", { type: "leave" });
  room.does("ann", { type: "join", member: aMember("ann"), role: "analyst" });
  room.does("ann", { type: "estimate", round, values: shares(2, 1, 1) });
  expect(room.seatIn(round, "ann")).toBe(seat);
  expect(Object.keys(room.session().rounds[0]?.estimates ?? {})).toEqual([seat]);
});

test.each(roles.flatMap((by) => roles.map((role) => [by, role] as const)))(
  "[A2] an invitation by one who is %s now makes somebody %s only if they may give that role now",
  (by, role) => {
    const room = aTeam();
    const inviter = { owner: "owen", facilitator: "fay", analyst: "ann", observer: "obs" }[by];
    const asked = { type: "join", member: aMember("eve"), role, by: aMember(inviter) } as const;
    expect(room.give("eve", asked).ok).toBe(mayGive(by).includes(role));
  },
);

test("[A2] an invitation by somebody who has gone lets nobody in", () => {
  const room = aTeam();
  room.does("owen", { type: "remove-member", member: aMember("fay") });
  expect(
    room.give("eve", { type: "join", member: aMember("eve"), role: "observer", by: aMember("fay") }),
  ).toMatchObject({ error: { code: "not-allowed" } });
});

test("joining twice changes nothing, not even the role", () => {
  const room = aTeam();
  const before = room.session();
  room.does("ann", { type: "join", member: aMember("ann"), role: "owner" });
  expect(room.session()).toBe(before);
});

test("[A3] taking over is for analysts while a round runs and nobody who may run it was there", () => {
  const room = aTeam();
  room.opens("owen", { kind: "sealed" });
  expect(room.give("ann", { type: "take-over" }, { runnerHere: true })).toMatchObject({
    error: { code: "runner-is-here" },
  });
  expect(room.give("ann", { type: "take-over" }, { runnerHere: true, patienceSeconds: 200 })).toMatchObject({
    error: { code: "runner-is-here", facts: { seconds: 200 } },
  });
  expect(room.give("obs", { type: "take-over" }, { runnerHere: false })).toMatchObject({
    error: { code: "not-allowed" },
  });
  expect(room.give("ann", { type: "take-over" }, { runnerHere: false }).ok).toBe(true);
  expect(room.session().runner).toBe("ann");
});

test("[J7] names are no part of the journal: a rename leaves no entry", () => {
  const room = aTeam();
  const before = room.session();
  room.does("ann", { type: "rename", member: aMember("ann"), name: "Ann with another name" });
  expect(room.session()).toBe(before);
});
