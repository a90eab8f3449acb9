import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "#lib/documents/project.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import type { Command, OwnCommand } from "#lib/session/command.ts";
import { sitterOf } from "#lib/session/seating.ts";
import type { RoundId } from "#lib/session/session.ts";
import { nameSettings, roles } from "#lib/session/session.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { event as eventSchema } from "#lib/wire/journal.ts";
import type { Deed } from "#tests/laws/plain-session.ts";
import { aPlainSession, deedTypes } from "#tests/laws/plain-session.ts";
import { aRoom, type Room } from "#tests/support/a-room.ts";
import { aMember, an, aWorkspaceId, shares } from "#tests/support/builders.ts";

const people = ["owen", "fay", "ann", "bob", "cy", "obs"];
const begun = { owen: "owner", fay: "facilitator", ann: "analyst", bob: "analyst" } as const;
const aName = fc.constantFrom(...people, "eve");

// What is tried oftener than anything else keeps rounds going: otherwise most sessions end before they have begun.
const often = ["open", "open-sealed", "estimate", "seal", "seal", "reveal", "reveal", "begin"] as const;
const aDeed: fc.Arbitrary<Deed> = fc.record({
  type: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...often) }, { weight: 2, arbitrary: fc.constantFrom(...deedTypes) }),
  by: fc.oneof({ weight: 2, arbitrary: fc.constantFrom("owen", "fay") }, { weight: 3, arbitrary: aName }),
  target: aName,
  role: fc.constantFrom(...roles),
  back: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
  pick: fc.nat(3),
  vector: fc.nat(WHOLE / 2),
  timed: fc.boolean(),
  names: fc.option(fc.constantFrom(...nameSettings), { nil: undefined }),
});

const vectorOf = (first: number) => shares(first, WHOLE / 2, WHOLE / 2 - first);

function commandOf(room: Room, { type, by, target, role, back, pick, vector, timed, names }: Deed): Command | OwnCommand {
  const session = room.session();
  const round = session.rounds.at(-1 - back)?.id ?? an<RoundId>("nowhere");
  const [thread, comment] = [session.threads, session.comments].map((things) => an<never>(Object.keys(things)[pick] ?? "nowhere"));
  const [values, member, text] = [vectorOf(vector), aMember(target), "So."];
  const minutes = timed ? 10 : undefined;
  const commands: Record<Deed["type"], Command | OwnCommand> = {
    join: { type: "join", member, role },
    open: { type: "open-round", kind: "open", minutes, names },
    "open-sealed": { type: "open-round", kind: "sealed", minutes, names },
    extend: { type: "extend-round", round, minutes: 5 },
    estimate: { type: "estimate", round, values },
    withdraw: { type: "withdraw", round },
    reaffirm: { type: "reaffirm", round },
    seal: { type: "seal", round, values },
    lock: { type: "lock-round", round },
    reveal: { type: "reveal-round", round },
    close: { type: "close-round", round },
    end: { type: "end-round", round },
    begin: { type: "comment", anchor: { kind: "actor", id: by }, text },
    answer: { type: "comment", thread: thread as never, text },
    edit: { type: "edit-comment", comment: comment as never, text },
    delete: { type: "delete-comment", comment: comment as never },
    rest: { type: "resolve-thread", thread: thread as never },
    reopen: { type: "reopen-thread", thread: thread as never },
    nudge: { type: "nudge", round },
    "change-role": { type: "change-role", member, role },
    remove: { type: "remove-member", member },
    leave: { type: "leave" },
    "take-over": { type: "take-over" },
    resolve: { type: "resolve", future: "f1", evidence: "", note: "" },
    annul: { type: "resolve", annulled: true, evidence: "", note: "" },
  };
  return commands[type];
}

/** What the room's state says, in the words of the plain model. */
function toldBy(room: Room) {
  const { members, rounds, threads, comments, resolution, runner } = room.session();
  const places = Object.keys(threads);
  return {
    roles: Object.fromEntries(Object.entries(members).map(([name, { role }]) => [name, role])),
    rounds: rounds.map(({ id, kind, stage, names, estimates }) => ({
      kind,
      stage,
      names,
      said: Object.fromEntries(
        Object.entries(estimates).map(([seat, { values, withdrawn }]) => [
          sitterOf(room.seating(), id, an(seat)),
          { vector: values[0], withdrawn },
        ]),
      ),
    })),
    threads: Object.values(threads).map(({ resolvedBy }) => resolvedBy !== null),
    comments: Object.values(comments).map(({ author, thread, text }) => ({ author, thread: places.indexOf(thread), isDeleted: text === null })),
    cameTrue: resolution?.future,
    runner,
  };
}

function begin() {
  const [room, model] = [aRoom(), aPlainSession("owen")];
  room.does("owen", { type: "create-workspace", owner: aMember("owen") });
  for (const [name, role] of Object.entries(begun).slice(1)) {
    room.does("owen", { type: "join", member: aMember(name), role });
    model.tries({ type: "join", by: "owen", target: name, role } as Deed, 0);
  }
  return { room, model };
}

const shown = (room: Room) => ({ session: room.session(), seating: room.seating(), names: {}, texts: new Map(), generation: 1 });

test("[J3] whatever people try, a plain model of the session agrees: what is allowed, and what there is afterwards", () => {
  const tried = new Map<string, { allowed: number; refused: number }>(deedTypes.map((type) => [type, { allowed: 0, refused: 0 }]));
  fc.assert(
    fc.property(fc.array(fc.tuple(aDeed, fc.nat(8)), { minLength: 20, maxLength: 90 }), (deeds) => {
      const { room, model } = begin();
      let now = Object.keys(begun).length;
      for (const [deed, pause] of deeds) {
        const before = room.session();
        const by = deed.type === "end" ? "clock" : deed.type === "join" ? deed.target : deed.by;
        const { ok } = room.give(by, commandOf(room, deed), { runnerHere: false });
        expect(ok, `${deed.type} by ${deed.by}`).toBe(model.tries(deed, now));
        if (!ok) expect(room.session()).toBe(before);
        expect(toldBy(room)).toEqual(model.told());
        const count = tried.get(deed.type);
        if (count !== undefined) count[ok ? "allowed" : "refused"]++;
        room.wait(1 + pause);
        now += 1 + pause;
      }
      expect(fold(room.entries() as never, blank(aWorkspaceId))).toEqual(room.session());
      expect(project(shown(room))).toEqual(project(structuredClone(shown(room))));
      for (const event of room.events()) expect(eventSchema.parse(event)).toEqual(event);
    }),
    { numRuns: Math.max(150, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  for (const [type, { allowed, refused }] of tried) {
    expect(allowed, `${type} was allowed at least once`).toBeGreaterThan(0);
    if (type !== "join") expect(refused, `${type} was refused at least once`).toBeGreaterThan(0);
  }
});
