import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { aTeam } from "#tests/support/a-room.ts";
import { aDigest, shares } from "#tests/support/builders.ts";

const values = shares(1, 2, 1);

function anOpenRound() {
  const room = aTeam();
  const round = room.opens("owen");
  const seat = room.seatIn(round, "ann");
  const own = () => room.session().rounds.at(-1)?.estimates[seat];
  return { room, round, seat, own };
}

test("[E1] an estimate is the last vector its author gave, with the form in which it was said", () => {
  const { room, round, seat, own } = anOpenRound();
  expect(room.does("ann", { type: "estimate", round, values, said: "1:2:1" })).toEqual({ seat });
  const at = room.now();
  room.does("ann", { type: "estimate", round, values: shares(1, 0, 0) });
  expect(own()).toEqual({
    values: shares(1, 0, 0),
    said: null,
    rationale: null,
    at,
    seq: room.session().seq,
    withdrawn: false,
    nonce: null,
  });
  expect(Object.keys(room.session().rounds[0]?.estimates ?? {})).toEqual([seat]);
});

test("[E2] in its entry the seat stands as the actor, and no member is named", () => {
  const { room, round, seat } = anOpenRound();
  room.does("ann", { type: "estimate", round, values });
  room.does("ann", { type: "reaffirm", round });
  room.does("ann", { type: "withdraw", round });
  for (const { actor, event } of room.entries().slice(-3)) {
    expect(actor).toBe(seat);
    expect(JSON.stringify(event)).not.toContain('"ann"');
  }
});

test("[E3] a rationale that is left out stays as it was; an empty one takes it away", () => {
  const { room, round, own } = anOpenRound();
  const said = (rationale?: string, hash = 1) =>
    room.does(
      "ann",
      { type: "estimate", round, values, rationale },
      { hashes: { rationale: aDigest(hash) } },
    );
  said("Because.", 1);
  expect(own()?.rationale).toBe(aDigest(1));
  said(undefined, 2);
  expect(own()?.rationale).toBe(aDigest(1));
  said("No: because.", 3);
  expect(own()?.rationale).toBe(aDigest(3));
  said("", 4);
  expect(own()?.rationale).toBeNull();
  said(undefined, 5);
  expect(own()?.rationale).toBeNull();
});

test("[E4] what was withdrawn stays in the journal, can be withdrawn only once, and comes back with the next estimate", () => {
  const { room, round, own } = anOpenRound();
  room.does("ann", { type: "estimate", round, values });
  room.does("ann", { type: "withdraw", round });
  expect(own()).toMatchObject({ values, withdrawn: true, seq: room.session().seq });
  expect(room.give("ann", { type: "withdraw", round })).toMatchObject({
    ok: false,
    error: { code: "no-estimate" },
  });
  expect(room.give("ann", { type: "reaffirm", round })).toMatchObject({
    ok: false,
    error: { code: "no-estimate" },
  });
  room.does("ann", { type: "estimate", round, values });
  expect(own()?.withdrawn).toBe(false);
});

test("[E4] to reaffirm renews the age of an estimate and nothing else", () => {
  const { room, round, own } = anOpenRound();
  room.does("ann", { type: "estimate", round, values, said: "1:2:1", rationale: "So." });
  const before = must(own());
  room.wait(60);
  const at = room.now();
  room.does("ann", { type: "reaffirm", round });
  expect(own()).toEqual({ ...before, at, seq: room.session().seq });
});

test("[N3] nobody writes another's estimate: the seat is that of who asks", () => {
  const { room, round, own } = anOpenRound();
  room.does("ann", { type: "estimate", round, values });
  const before = own();
  room.does("bob", { type: "estimate", round, values: shares(0, 0, 1) });
  room.does("owen", { type: "estimate", round, values: shares(0, 1, 0) });
  room.does("bob", { type: "withdraw", round });
  expect(own()).toEqual(before);
});

test("in a sealed round nothing is estimated, withdrawn or reaffirmed", () => {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed" });
  for (const command of [
    { type: "estimate", values } as const,
    { type: "withdraw" } as const,
    { type: "reaffirm" } as const,
  ])
    expect(room.give("ann", { ...command, round })).toMatchObject({
      ok: false,
      error: { code: "round-sealed", facts: { round } },
    });
});

test("[E5] a vector of another length is refused with both numbers", () => {
  const { room, round } = anOpenRound();
  expect(room.give("ann", { type: "estimate", round, values: shares(1, 1) })).toMatchObject({
    error: { code: "wrong-number-of-futures", facts: { expected: 3, got: 2 } },
  });
});
