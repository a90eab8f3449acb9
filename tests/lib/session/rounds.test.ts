import { describe, expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { aTeam } from "#tests/support/a-room.ts";
import { aDigest, aMember, minute, shares } from "#tests/support/builders.ts";

const values = shares(123_457, 234_568, 641_975);

function aSealedRound(minutes?: number) {
  const room = aTeam();
  const round = room.opens("owen", { kind: "sealed", minutes });
  const stage = () => room.session().rounds.at(-1)?.stage;
  return { room, round, stage };
}

describe("a sealed round", () => {
  test("[S1] holds nothing of a ballot in state or journal before its reveal", () => {
    const { room, round } = aSealedRound();
    const before = room.session();
    room.does("ann", { type: "seal", round, values, said: "12:23:64", rationale: "Hush." });
    expect(room.session()).toBe(before);
    room.does("owen", { type: "lock-round", round });
    const told = JSON.stringify([room.session(), room.entries()]);
    for (const part of ["123457", "234568", "641975", "12:23:64"]) expect(told).not.toContain(part);
    expect(room.session().rounds.at(-1)?.estimates).toEqual({});
    room.does("owen", { type: "reveal-round", round });
    expect(JSON.stringify(room.session())).toContain("123457");
  });

  test("[S2] answers a seal with the receipt and keeps the ballot for the seat of its author", () => {
    const { room, round } = aSealedRound();
    const receipt = { digest: aDigest(1), nonce: aDigest(2) };
    const decision = room.give("ann", { type: "seal", round, values }, { receipt });
    const seat = room.seatIn(round, "ann");
    expect(decision).toMatchObject({
      ok: true,
      value: { value: receipt, decided: [], sealed: { round, seat } },
    });
  });

  test("[S6] ends in two entries: the lock with all digests, then the openings", () => {
    const { room, round } = aSealedRound();
    for (const name of ["bob", "ann"]) room.does(name, { type: "seal", round, values });
    room.does("fay", { type: "reveal-round", round });
    room.does("fay", { type: "reveal-round", round });
    const [lock, reveal] = room.events().slice(-2);
    expect(lock).toMatchObject({ type: "round locked", round, revealing: true });
    const digests = lock?.type === "round locked" ? lock.digests : [];
    expect(digests).toHaveLength(2);
    expect(digests).toEqual(digests.toSorted());
    const openings = reveal?.type === "round revealed" ? reveal.openings : [];
    expect(openings.map(({ seat }) => seat).toSorted()).toEqual(
      ["ann", "bob"].map((name) => room.seatIn(round, name)).toSorted(),
    );
  });

  test("[S6] takes no more ballots once it is locked", () => {
    const { room, round } = aSealedRound();
    room.does("fay", { type: "lock-round", round });
    expect(room.give("ann", { type: "seal", round, values })).toMatchObject({
      error: { code: "round-locked" },
    });
    expect(room.give("fay", { type: "lock-round", round })).toMatchObject({
      error: { code: "round-locked" },
    });
    expect(room.give("fay", { type: "extend-round", round, minutes: 1 })).toMatchObject({
      error: { code: "round-locked" },
    });
    expect(room.give("fay", { type: "resolve", future: "f1", evidence: "", note: "" })).toMatchObject({
      error: { code: "not-revealed" },
    });
  });

  test("[S7] that somebody locked stays locked until somebody asks for the reveal: not even the clock opens it", () => {
    const { room, round, stage } = aSealedRound(10);
    room.does("fay", { type: "lock-round", round });
    room.wait(60);
    expect(room.give("clock", { type: "end-round", round })).toMatchObject({
      error: { code: "round-locked" },
    });
    expect(stage()).toBe("locked");
    room.does("owen", { type: "reveal-round", round });
    expect(stage()).toBe("revealed");
  });

  test("[S7] whose reveal was begun is finished by the clock", () => {
    const { room, round, stage } = aSealedRound();
    room.does("ann", { type: "seal", round, values });
    room.does("fay", { type: "reveal-round", round });
    expect(stage()).toBe("locked");
    room.does("clock", { type: "end-round", round });
    expect(stage()).toBe("revealed");
    expect(room.session().rounds.at(-1)?.estimates[room.seatIn(round, "ann")]?.values).toEqual(values);
  });

  test("whose estimates are revealed is closed without losing them", () => {
    const { room, round } = aSealedRound();
    room.does("ann", { type: "seal", round, values });
    room.does("fay", { type: "reveal-round", round });
    room.does("fay", { type: "reveal-round", round });
    const revealed = must(room.session().rounds.at(-1));
    const at = room.now();
    room.does("fay", { type: "close-round", round });
    expect(room.session().rounds.at(-1)).toEqual({ ...revealed, stage: "closed", closedAt: at });
    expect(room.give("fay", { type: "lock-round", round })).toMatchObject({
      error: { code: "already-revealed" },
    });
  });

  test("in which nobody sealed is revealed all the same", () => {
    const { room, round, stage } = aSealedRound();
    room.does("fay", { type: "reveal-round", round });
    room.does("fay", { type: "reveal-round", round });
    expect(stage()).toBe("revealed");
  });
});

describe("the clock", () => {
  test("[R6] ends a round when its time is over and not before", () => {
    const { room, round, stage } = aSealedRound(10);
    expect(room.give("clock", { type: "end-round", round })).toMatchObject({
      error: { code: "round-running" },
    });
    const endsAt = minute(6 + 10);
    expect(room.give("clock", { type: "end-round", round }, { at: minute(15.999) }).ok).toBe(false);
    expect(room.give("clock", { type: "end-round", round }, { at: endsAt }).ok).toBe(true);
    expect(stage()).toBe("locked");
    expect(room.entries().at(-1)).toMatchObject({ actor: "clock", event: { revealing: true } });
  });

  test("[R6] closes an open round whose time is over, and leaves one without an end alone", () => {
    const room = aTeam();
    const watching = room.opens("owen");
    room.wait(100_000);
    expect(room.give("clock", { type: "end-round", round: watching })).toMatchObject({
      error: { code: "round-running" },
    });
    const timed = room.opens("owen", { minutes: 5 });
    room.wait(5);
    room.does("clock", { type: "end-round", round: timed });
    expect(room.session().rounds.at(-1)?.stage).toBe("closed");
  });
});

describe("an end that is moved", () => {
  test("counts from the end there was, or from now when that has passed", () => {
    const { room, round } = aSealedRound(10);
    expect(room.does("fay", { type: "extend-round", round, minutes: 5 })).toEqual({ endsAt: minute(21) });
    expect(room.give("fay", { type: "extend-round", round, minutes: 5 }, { at: minute(100) })).toMatchObject({
      value: { value: { endsAt: minute(105) } },
    });
    expect(room.session().rounds.at(-1)).toMatchObject({ stage: "running", endsAt: minute(105) });
  });
});

test("[A3] an analyst who took over runs the round to its end, and no further", () => {
  const { room, round } = aSealedRound();
  room.does("ann", { type: "take-over" }, { runnerHere: false });
  expect(room.events().at(-1)).toEqual({ type: "session taken over", member: "ann" });
  expect(room.give("bob", { type: "reveal-round", round })).toMatchObject({ error: { code: "not-allowed" } });
  room.does("ann", { type: "reveal-round", round });
  room.does("ann", { type: "reveal-round", round });
  expect(room.session().runner).toBeNull();
  expect(room.give("ann", { type: "close-round", round })).toMatchObject({ error: { code: "not-allowed" } });
});

test("[A3] who took over loses it with the role of an analyst", () => {
  const { room, round } = aSealedRound();
  room.does("ann", { type: "take-over" }, { runnerHere: false });
  room.does("owen", { type: "change-role", member: aMember("ann"), role: "observer" });
  expect(room.session().runner).toBeNull();
  room.does("owen", { type: "change-role", member: aMember("ann"), role: "analyst" });
  expect(room.give("ann", { type: "lock-round", round })).toMatchObject({ error: { code: "not-allowed" } });
});
