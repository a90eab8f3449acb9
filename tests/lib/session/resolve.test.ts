import { expect, test } from "vitest";
import { aTeam } from "#tests/support/a-room.ts";
import { aDigest, shares } from "#tests/support/builders.ts";

const said = { evidence: "The report.", note: "As expected." };
const hashes = { evidence: aDigest(1), note: aDigest(2) };

test("[R7] a resolution names the future, the round, and who said so, and closes the round that showed estimates", () => {
  const room = aTeam();
  const round = room.opens("owen");
  room.does("ann", { type: "estimate", round, values: shares(1, 2, 1) });
  const at = room.now();
  room.does("fay", { type: "resolve", future: "f2", ...said }, { hashes });
  expect(room.session().resolution).toEqual({
    future: "f2",
    at,
    by: "fay",
    round,
    evidence: aDigest(1),
    note: aDigest(2),
  });
  expect(
    room
      .events()
      .slice(-2)
      .map(({ type }) => type),
  ).toEqual(["round closed", "question resolved"]);
  expect(room.give("ann", { type: "estimate", round, values: shares(1, 2, 1) })).toMatchObject({
    error: { code: "round-closed" },
  });
  expect(room.give("owen", { type: "resolve", future: "f2", ...said })).toMatchObject({
    error: { code: "already-resolved" },
  });
});

test("a future of an earlier round that the last one does not know came true for nobody", () => {
  const room = aTeam();
  room.opens("owen");
  expect(room.give("owen", { type: "resolve", future: "f4", ...said })).toMatchObject({
    error: { code: "no-such-future", facts: { future: "f4" } },
  });
  expect(room.give("owen", { type: "resolve", ...said })).toMatchObject({
    error: { code: "no-such-future", facts: {} },
  });
  expect(room.give("owen", { type: "resolve", future: "f1", annulled: false, ...said }).ok).toBe(true);
});

test("a question is annulled without any future, even before its first round", () => {
  const room = aTeam();
  room.does("owen", { type: "resolve", annulled: true, future: "f1", ...said });
  expect(room.session().resolution).toMatchObject({ future: null, round: null });
  expect(room.events().at(-1)).toMatchObject({ type: "question resolved" });
});

test("after the resolution people still talk", () => {
  const room = aTeam();
  room.does("owen", { type: "resolve", annulled: true, ...said });
  expect(room.begins("ann")).toBeDefined();
});
