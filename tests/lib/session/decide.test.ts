import { describe, expect, test } from "vitest";
import type { Command, CommandType } from "#lib/session/command.ts";
import type { Context } from "#lib/session/decision.ts";
import type { Deed } from "#lib/session/may.ts";
import { deeds, mayGive } from "#lib/session/may.ts";
import type { Role } from "#lib/session/session.ts";
import type { Room } from "#tests/support/a-room.ts";
import { aTeam, people } from "#tests/support/a-room.ts";
import { aMember, shares } from "#tests/support/builders.ts";

const values = shares(1, 2, 1);
const anyone: readonly Role[] = ["owner", "facilitator", "analyst", "observer"];
const able = ["owen", "fay", "ann"];

type Ask = {
  /** Whose deed it is: by the table of deeds, or the roles in full where another table says so. */
  readonly by: Deed | readonly Role[];
  /** Brings the room to where the command makes sense, and says the command as that person would. */
  readonly scene: (room: Room, who: string) => Command;
  readonly world?: Partial<Context>;
};

function opened(room: Room): ReturnType<Room["opens"]> {
  const round = room.opens("owen");
  for (const name of able) room.does(name, { type: "estimate", round, values });
  return round;
}

const sealed = (room: Room) => room.opens("owen", { kind: "sealed", minutes: 10 });
const ownThread = (room: Room, who: string) => room.begins(able.includes(who) ? who : "owen");

const asks: Record<CommandType, Ask> = {
  "open-round": { by: "run the session", scene: () => ({ type: "open-round", kind: "open" }) },
  "extend-round": {
    by: "run the session",
    scene: (room) => ({ type: "extend-round", round: sealed(room), minutes: 5 }),
  },
  estimate: { by: "estimate", scene: (room) => ({ type: "estimate", round: room.opens("owen"), values }) },
  withdraw: { by: "estimate", scene: (room) => ({ type: "withdraw", round: opened(room) }) },
  reaffirm: { by: "estimate", scene: (room) => ({ type: "reaffirm", round: opened(room) }) },
  seal: { by: "estimate", scene: (room) => ({ type: "seal", round: sealed(room), values }) },
  "lock-round": { by: "run the session", scene: (room) => ({ type: "lock-round", round: sealed(room) }) },
  "reveal-round": { by: "run the session", scene: (room) => ({ type: "reveal-round", round: sealed(room) }) },
  "close-round": { by: "run the session", scene: (room) => ({ type: "close-round", round: opened(room) }) },
  comment: {
    by: "comment",
    scene: () => ({ type: "comment", anchor: { kind: "future", id: "f1" }, text: "Why?" }),
  },
  "edit-comment": {
    by: "comment",
    scene: (room, who) => ({ type: "edit-comment", comment: ownThread(room, who).comment, text: "Why not?" }),
  },
  "delete-comment": {
    by: "comment",
    scene: (room, who) => ({ type: "delete-comment", comment: ownThread(room, who).comment }),
  },
  "resolve-thread": {
    by: "comment",
    scene: (room) => ({ type: "resolve-thread", thread: room.begins("owen").thread }),
  },
  "reopen-thread": {
    by: "comment",
    scene: (room) => ({ type: "reopen-thread", thread: room.begins("owen").thread }),
  },
  nudge: { by: "run the session", scene: (room) => ({ type: "nudge", round: room.opens("owen") }) },
  "change-role": {
    by: anyone.filter((role) => mayGive(role).includes("analyst")),
    scene: () => ({ type: "change-role", member: aMember("bob"), role: "observer" }),
  },
  "remove-member": {
    by: anyone.filter((role) => mayGive(role).includes("analyst")),
    scene: () => ({ type: "remove-member", member: aMember("bob") }),
  },
  leave: {
    by: anyone,
    scene: (room) => {
      room.does("owen", { type: "change-role", member: aMember("cy"), role: "owner" });
      return { type: "leave" };
    },
  },
  "take-over": {
    by: "estimate",
    world: { runnerHere: false },
    scene: (room) => {
      sealed(room);
      return { type: "take-over" };
    },
  },
  resolve: {
    by: "resolve",
    scene: (room) => {
      opened(room);
      return { type: "resolve", future: "f2", evidence: "The report.", note: "" };
    },
  },
};

const subjects = {
  owen: "owner",
  fay: "facilitator",
  ann: "analyst",
  obs: "observer",
  gone: null,
  eve: null,
} as const;

describe.each(Object.entries(asks))("the command %s", (type, { by, scene, world }) => {
  const allowed: readonly Role[] = typeof by === "string" ? deeds[by] : by;

  test.each(Object.entries(subjects))(
    "[A1] given by %s (%s) is accepted or refused as the table of deeds says",
    (who, role) => {
      const room = aTeam();
      room.does("owen", { type: "join", member: aMember("gone"), role: "facilitator" });
      room.does("owen", { type: "remove-member", member: aMember("gone") });
      const command = scene(room, who);
      expect(command.type).toBe(type);
      const before = room.session();
      const decision = room.give(who, command, world);
      const isAllowed = role !== null && allowed.includes(role);
      expect(decision.ok).toBe(isAllowed);
      expect(["accepted", "not-allowed", "not-a-member", "not-yours"]).toContain(
        decision.ok ? "accepted" : decision.error.code,
      );
      const isUntouched = room.session() === before;
      expect(isAllowed || isUntouched).toBe(true);
    },
  );

  test("[A1] is not the clock's to give, unless it ends a round", () => {
    const room = aTeam();
    const ends = ["extend-round", "lock-round", "reveal-round", "close-round"].includes(type);
    expect(room.give("clock", scene(room, "owen"), world).ok).toBe(ends);
  });
});

test("the usual people stand for every role", () => {
  expect(new Set(Object.values(people))).toEqual(new Set(anyone));
});
