import { expect, test } from "vitest";
import { aTeam } from "#tests/support/a-room.ts";
import { aMember, shares } from "#tests/support/builders.ts";

const values = shares(1, 2, 1);
const nudgedBy = (decision: ReturnType<ReturnType<typeof aTeam>["give"]>) =>
  decision.ok ? decision.value.nudged : undefined;

test("the analysts who have said nothing yet are nudged, and nobody else; nothing of it is kept", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("bob", { type: "estimate", round, values });
  const before = room.session();
  const decision = room.give("fay", { type: "nudge", round });
  expect(nudgedBy(decision)).toEqual(["ann", "cy"]);
  expect(decision).toMatchObject({ value: { decided: [], taken: [] } });
  expect(room.session()).toBe(before);
});

test("in a sealed round those are nudged who have not sealed", () => {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed" });
  room.does("ann", { type: "seal", round, values });
  expect(nudgedBy(room.give("fay", { type: "nudge", round }))).toEqual(["bob", "cy"]);
});

test("[S4] whoever nudges is told nothing of whom it reached, so that nobody learns when somebody seals", () => {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed" });
  const answer = (nudge: object = {}) => {
    const decision = room.give("fay", { type: "nudge", round, ...nudge });
    return decision.ok ? decision.value.value : decision;
  };
  const before = [answer(), answer({ member: aMember("ann") })];
  room.does("ann", { type: "seal", round, values });
  expect([answer(), answer({ member: aMember("ann") })]).toEqual(before);
  expect(before).toEqual([null, null]);
});

test("one analyst can be nudged, once they are waited for", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("bob", { type: "estimate", round, values });
  expect(nudgedBy(room.give("fay", { type: "nudge", round, member: aMember("ann") }))).toEqual(["ann"]);
  for (const member of ["bob", "fay", "obs", "eve"])
    expect(nudgedBy(room.give("fay", { type: "nudge", round, member: aMember(member) }))).toEqual([]);
});

test("whoever has withdrawn their estimate is waited for again", () => {
  const room = aTeam();
  const round = room.opens("owen");
  for (const name of ["ann", "bob"]) room.does(name, { type: "estimate", round, values });
  room.does("ann", { type: "withdraw", round });
  expect(nudgedBy(room.give("fay", { type: "nudge", round }))).toEqual(["ann", "cy"]);
});

test("who has left is not nudged, and in a round that has ended nobody is", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("ann", { type: "leave" });
  expect(nudgedBy(room.give("fay", { type: "nudge", round }))).toEqual(["bob", "cy"]);
  room.does("fay", { type: "close-round", round });
  expect(room.give("fay", { type: "nudge", round })).toMatchObject({ error: { code: "round-closed" } });
});
