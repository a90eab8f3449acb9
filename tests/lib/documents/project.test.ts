import { describe, expect, test } from "vitest";
import type { Shown } from "#lib/documents/project.ts";
import { labelOf } from "#lib/documents/label-of.ts";
import { project } from "#lib/documents/project.ts";
import { recordMaps } from "#lib/documents/record.ts";
import { must } from "#lib/kit/assert.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Names } from "#lib/session/session.ts";
import { aFullRoom } from "#tests/support/a-journal.ts";
import type { Room } from "#tests/support/a-room.ts";
import { aTeam, people } from "#tests/support/a-room.ts";
import { aDigest, aMember, shares } from "#tests/support/builders.ts";

const values = shares(123_457, 234_568, 641_975);
const names = Object.fromEntries(
  Object.keys(people).map((name) => [name, { name: `${name} by name`, pseudonym: `Analyst ${name[0]}` }]),
);

const shown = (room: Room, changes: Partial<Shown> = {}): Shown => ({
  session: room.session(),
  seating: room.seating(),
  names,
  texts: new Map<Digest, string>(),
  generation: 1,
  ...changes,
});

describe("the record", () => {
  test("[B3] is a pure function of what it shows: the same twice, whatever the order of keys, and plain JSON", () => {
    const room = aFullRoom();
    const content = project(shown(room));
    expect(Object.keys(content)).toEqual([...recordMaps]);
    expect(project(shown(room))).toEqual(content);
    expect(project(structuredClone(shown(room)))).toEqual(content);
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  test("[B4] holds the last two rounds; what is older stays in the journal", () => {
    const room = aTeam();
    const rounds = [1, 2, 3].map(() => {
      const round = room.opens("owen", { names: "names" });
      for (const name of ["ann", "bob"]) room.does(name, { type: "estimate", round, values });
      return round;
    });
    const content = project(shown(room));
    expect(Object.keys(content.rounds)).toEqual(rounds.slice(1));
    expect(Object.keys(content.aggregates)).toEqual(rounds.slice(1));
    expect(new Set(Object.keys(content.estimates).map((key) => key.split("/")[0]))).toEqual(
      new Set(rounds.slice(1)),
    );
  });

  test("says where the workspace is, and who has left without their role", () => {
    const room = aTeam();
    room.does("ann", { type: "leave" });
    const { workspace, members } = project(shown(room, { generation: 4 }));
    expect(workspace).toEqual({
      shape: 1,
      stage: "framing",
      seq: room.session().seq,
      generation: 4,
      settings: { minimum: 2 },
      runner: null,
      resolution: null,
    });
    expect(members["ann"]).toEqual({ name: "ann by name", role: null });
    expect(members["fay"]).toEqual({ name: "fay by name", role: "facilitator" });
  });
});

describe("a sealed round", () => {
  const aSealedRoom = () => {
    const room = aTeam();
    return { room, round: room.opens("owen", { kind: "sealed", minutes: 10 }) };
  };

  test("[S1] looks the same however many have sealed, whatever they said", () => {
    const { room, round } = aSealedRoom();
    const before = project(shown(room));
    for (const name of ["ann", "bob", "owen"]) {
      room.does(name, { type: "seal", round, values, rationale: "Hush." });
      expect(project(shown(room))).toEqual(before);
    }
    expect(before.rounds[round]).toMatchObject({ expected: null, digests: [], stage: "running" });
  });

  test("[S1] shows after its lock how many sealed, by their digests, and no estimate and no aggregate", () => {
    const { room, round } = aSealedRoom();
    for (const name of ["ann", "bob"]) room.does(name, { type: "seal", round, values });
    room.does("owen", { type: "lock-round", round });
    const content = project(shown(room));
    expect(content.rounds[round]).toMatchObject({ stage: "locked", expected: 3, endsAt: null });
    expect(content.rounds[round]?.digests).toHaveLength(2);
    expect([content.estimates, content.aggregates]).toEqual([{}, {}]);
    expect(JSON.stringify(content)).not.toContain("123457");
  });

  test("[S8] shows after its reveal every estimate with the nonce of its seal", () => {
    const { room, round } = aSealedRoom();
    for (const name of ["ann", "bob"]) room.does(name, { type: "seal", round, values, said: "1:2:5" });
    for (let step = 0; step < 2; step++) room.does("owen", { type: "reveal-round", round });
    const { estimates, aggregates } = project(shown(room));
    expect(Object.values(estimates)).toEqual([
      expect.objectContaining({
        values,
        said: "1:2:5",
        nonce: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      }),
      expect.objectContaining({ values }),
    ]);
    expect(aggregates[round]).toMatchObject({ count: 2, shown: [12, 24, 64] });
  });
});

describe("names", () => {
  test.each<[Names, object]>([
    ["names", { label: "ann by name", member: "ann" }],
    ["pseudonyms", { label: "Analyst a" }],
    ["none", { label: "An analyst" }],
  ])("[R5] of a round with %s are shown as the round says, and no further", (setting, label) => {
    const room = aTeam();
    const round = room.opens("owen", { names: setting });
    for (const name of ["ann", "bob", "cy"]) room.does(name, { type: "estimate", round, values });
    const estimate = project(shown(room)).estimates[`${round}/${room.seatIn(round, "ann")}`];
    expect(estimate).toMatchObject(label);
    expect(estimate !== undefined && "member" in estimate).toBe(setting === "names");
    const told = JSON.stringify(project(shown(room)).estimates);
    expect(told.includes("by name")).toBe(setting === "names");
    expect(told.includes("Analyst a")).toBe(setting === "pseudonyms");
  });

  test("of a seat that nobody is known to sit on are those of anybody", () => {
    const room = aTeam();
    room.opens("owen");
    const round = must(room.session().rounds.at(-1));
    expect(labelOf(shown(room), round, "elsewhere" as never)).toEqual({ label: "An analyst" });
    expect(labelOf(shown(room, { names: {} }), round, room.seatIn(round.id, "ann"))).toEqual({
      label: "An analyst",
      member: "ann",
    });
  });

  test("[E7] that are hidden take three estimates before anything is pooled", () => {
    const room = aTeam();
    const round = room.opens("owen", { names: "pseudonyms" });
    for (const name of ["ann", "bob"]) room.does(name, { type: "estimate", round, values });
    const { aggregates, workspace } = project(shown(room));
    expect(aggregates[round]).toMatchObject({
      probabilities: null,
      shown: null,
      spread: null,
      others: {},
      count: 2,
      minimum: 3,
    });
    expect(workspace.settings.minimum).toBe(3);
  });
});

test("who is expected are the analysts seated, and whoever else has estimated", () => {
  const room = aTeam();
  const round = room.opens("owen");
  const expected = () => project(shown(room)).rounds[round]?.expected;
  expect(expected()).toBe(3);
  room.does("owen", { type: "estimate", round, values });
  expect(expected()).toBe(4);
  room.does("owen", { type: "remove-member", member: aMember("cy") });
  expect(expected()).toBe(3);
});

test("[J6] a text is shown while there is one, and null when it was erased", () => {
  const room = aTeam();
  const { comment } = room.does(
    "ann",
    { type: "comment", anchor: { kind: "future", id: "f1" }, text: "x" },
    { hashes: { text: aDigest(5) } },
  ) as never as {
    comment: string;
  };
  expect(project(shown(room, { texts: new Map([[aDigest(5), "Why?"]]) })).comments[comment]?.text).toBe(
    "Why?",
  );
  expect(project(shown(room)).comments[comment]?.text).toBeNull();
  room.does("ann", { type: "delete-comment", comment: comment as never });
  expect(project(shown(room, { texts: new Map([[aDigest(5), "Why?"]]) })).comments[comment]?.text).toBeNull();
});

test("[E4] a withdrawn estimate stands there and says so", () => {
  const room = aTeam();
  const round = room.opens("owen");
  for (const name of ["ann", "bob", "cy"]) room.does(name, { type: "estimate", round, values });
  room.does("ann", { type: "withdraw", round });
  const { estimates, aggregates } = project(shown(room));
  expect(estimates[`${round}/${room.seatIn(round, "ann")}`]).toMatchObject({ values, withdrawn: true });
  expect(aggregates[round]?.count).toBe(2);
});
