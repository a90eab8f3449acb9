import { expect, test } from "vitest";
import { roles } from "#lib/session/session.ts";
import { aTeam, people } from "#tests/support/a-room.ts";
import { aMember } from "#tests/support/builders.ts";

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
